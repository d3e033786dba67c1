using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>
/// What the history keeps of a title: which one (its Chinese term), and from when. <c>On</c> is the first day whose figures
/// the change may touch, <c>SchoolId</c> the employer by which access is decided.
/// </summary>
public abstract record TitleEvent(Guid TitleTermId, string Title, DateOnly RecognisedOn) : HistoryEvent;

public sealed record TitleRecognised(
    Guid TitleTermId, string Title, DateOnly RecognisedOn, DateOnly? ValidUntil, DateOnly? EndedOn, string? EndReason, string? DocumentNo)
    : TitleEvent(TitleTermId, Title, RecognisedOn);

/// <summary>The record was wrong; each change by the roster's column name.</summary>
public sealed record TitleCorrected(Guid TitleTermId, string Title, DateOnly RecognisedOn, IReadOnlyList<FieldChange> Changes)
    : TitleEvent(TitleTermId, Title, RecognisedOn);

/// <summary>A dated end: <paramref name="EndedOn"/> is the first day without the title.</summary>
public sealed record TitleEnded(Guid TitleTermId, string Title, DateOnly RecognisedOn, DateOnly EndedOn, string EndReason, string? EndDocumentNo)
    : TitleEvent(TitleTermId, Title, RecognisedOn);

/// <summary>The end was a mistake or was lifted; what stood there is kept here.</summary>
public sealed record TitleEndTakenBack(Guid TitleTermId, string Title, DateOnly RecognisedOn, DateOnly EndedOn, string? EndReason, string? EndDocumentNo)
    : TitleEvent(TitleTermId, Title, RecognisedOn);

/// <summary>A mistaken entry taken out of every count, past dates included.</summary>
public sealed record TitleRemoved(Guid TitleTermId, string Title, DateOnly RecognisedOn, DateOnly? ValidUntil, DateOnly? EndedOn, string? DocumentNo)
    : TitleEvent(TitleTermId, Title, RecognisedOn);

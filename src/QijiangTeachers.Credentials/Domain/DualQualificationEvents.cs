using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>
/// What the history keeps of a 双师型 recognition: its level (the Chinese term), and from when. <c>On</c> is the first day
/// whose figures the change may touch, <c>SchoolId</c> the employer by which access is decided.
/// </summary>
public abstract record DualQualificationEvent(Guid DualQualificationId, string DualLevel, DateOnly RecognisedOn) : HistoryEvent;

public sealed record DualQualificationRecognised(Guid DualQualificationId, string DualLevel, DateOnly RecognisedOn, DateOnly? ValidUntil, string? DocumentNo)
    : DualQualificationEvent(DualQualificationId, DualLevel, RecognisedOn);

/// <summary>The record was wrong; each change by the roster's column name.</summary>
public sealed record DualQualificationCorrected(Guid DualQualificationId, string DualLevel, DateOnly RecognisedOn, IReadOnlyList<FieldChange> Changes)
    : DualQualificationEvent(DualQualificationId, DualLevel, RecognisedOn);

/// <summary>A dated end: <paramref name="EndedOn"/> is the first day without the recognition.</summary>
public sealed record DualQualificationEnded(
    Guid DualQualificationId, string DualLevel, DateOnly RecognisedOn, DateOnly EndedOn, string EndReason, string? EndDocumentNo)
    : DualQualificationEvent(DualQualificationId, DualLevel, RecognisedOn);

/// <summary>The end was a mistake or was lifted; what stood there is kept here.</summary>
public sealed record DualQualificationEndTakenBack(
    Guid DualQualificationId, string DualLevel, DateOnly RecognisedOn, DateOnly EndedOn, string? EndReason, string? EndDocumentNo)
    : DualQualificationEvent(DualQualificationId, DualLevel, RecognisedOn);

/// <summary>A mistaken entry taken out of every count, past dates included.</summary>
public sealed record DualQualificationRemoved(Guid DualQualificationId, string DualLevel, DateOnly RecognisedOn, DateOnly? ValidUntil, string? DocumentNo)
    : DualQualificationEvent(DualQualificationId, DualLevel, RecognisedOn);

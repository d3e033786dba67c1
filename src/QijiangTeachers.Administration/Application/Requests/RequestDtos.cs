using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Administration.Domain.Requests;

namespace QijiangTeachers.Administration.Application.Requests;

public record RequestDto
{
    public Guid Id { get; init; }
    public string ConcurrencyStamp { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Title { get; init; } = "";
    public string AuthorName { get; init; } = "";
    public Guid? TeacherId { get; init; }
    public string? TeacherName { get; init; }
    public RequestState State { get; init; }

    /// <summary>UTC.</summary>
    public DateTime SubmittedAt { get; init; }

    /// <summary>The last day to decide the step whose turn it is (China time).</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Whose turn it is, in words.</summary>
    public string? StepLabel { get; init; }
    public string? Attention { get; init; }
    public DateTime? DecidedAt { get; init; }
}

public sealed record RequestStepDto(int Number, string Label, StepState State, DateOnly? DueOn, string? DecidedBy, string? OnBehalfOf, DateTime? DecidedAt, string? Note);

public sealed record RequestEntryDto(RequestAct Act, string By, string? OnBehalfOf, string? Note, DateTime At);

/// <param name="Evidence">What was handed in with the last round.</param>
/// <param name="OnBehalfOf">Set if the user would decide as a stand-in.</param>
/// <param name="EditPath">Where the author changes it; null when that is not possible.</param>
/// <param name="UndoUntil">UTC: until then the user may take the own decision back.</param>
public sealed record RequestDetailDto(
    RequestDto Request, RequestView View, IReadOnlyList<RequestStepDto> Steps, IReadOnlyList<RequestEntryDto> Entries, IReadOnlyList<EvidenceDto> Evidence,
    bool MayDecide, string? OnBehalfOf, bool MayRecall, bool MayWithdraw, string? EditPath, DateTime? UndoUntil);

/// <param name="Approved">The ids that were approved, to be taken back together.</param>
/// <param name="Refused">What was left, with the reason.</param>
public sealed record BulkDecisionDto(IReadOnlyList<Guid> Approved, IReadOnlyList<RefusedRequestDto> Refused);

public sealed record RefusedRequestDto(Guid Id, string Title, string Reason);

public sealed record RequestCountsDto(int Queue, int Unusual, int Mine, DateOnly? EarliestDue);

namespace QijiangTeachers.Administration.Application.Audit;

/// <summary>The last verification of the history.</summary>
/// <param name="At">UTC.</param>
/// <param name="IsKeyDoubtful">No seal fitted at all: the master key is another one, rather.</param>
/// <param name="Anchor">Where the chain ended; for the command <c>verify-history --anchor</c>.</param>
/// <param name="Findings">The first hundred.</param>
public sealed record HistoryCheckDto(DateTime At, long Processes, long Events, long Blocks, long Faults, bool IsKeyDoubtful, string? Anchor, IReadOnlyList<HistoryFindingDto> Findings);

/// <summary>One trace of tampering.</summary>
/// <param name="At">UTC, of the process or block.</param>
/// <param name="Title">Of the process.</param>
/// <param name="IsThere">Whether the process can still be looked at.</param>
/// <param name="Text">What was done to it.</param>
public sealed record HistoryFindingDto(DateTime? At, string? Title, string? ActorName, Guid? ProcessId, bool IsThere, long? Block, string Text);

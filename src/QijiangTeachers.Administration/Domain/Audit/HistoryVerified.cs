using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Administration.Domain.Audit;

/// <summary>The history was recomputed from the first process to the last; <paramref name="Anchor"/> is where the chain ended.</summary>
public sealed record HistoryVerified(long Processes, long Events, long Blocks, long Faults, string? Anchor) : HistoryEvent;

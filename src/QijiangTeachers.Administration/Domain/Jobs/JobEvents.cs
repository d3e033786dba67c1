using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Administration.Domain.Jobs;

/// <summary>What people did to jobs; what the jobs did is in the run log and in their own processes.</summary>
public abstract record JobEvent(string Job) : HistoryEvent;

public sealed record JobStarted(string Job, bool DryRun, Guid RunId) : JobEvent(Job);
public sealed record JobCancelRequested(string Job, Guid RunId) : JobEvent(Job);
public sealed record SetAsideRowsRetried(string Job, int Rows) : JobEvent(Job);

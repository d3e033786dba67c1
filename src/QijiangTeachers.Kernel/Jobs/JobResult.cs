namespace QijiangTeachers.Kernel.Jobs;

/// <summary>How a call of <see cref="JobRunner"/> ended.</summary>
/// <param name="RunId">Null if nothing was run.</param>
public sealed record JobResult(JobOutcome Outcome, Guid? RunId = null, string? Error = null);

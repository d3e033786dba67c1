namespace QijiangTeachers.Kernel.Jobs;

/// <summary>How a job says what it does; a cancel request surfaces as cancellation of its token.</summary>
public interface IJobProgress
{
    /// <summary>Whether the run only says what it would do.</summary>
    bool DryRun { get; }
    Task ReportAsync(int done, int? total, string? message = null);
}

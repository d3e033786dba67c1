namespace QijiangTeachers.Kernel.Jobs;

/// <summary>How a job says what it does; a cancel request surfaces as cancellation of its token.</summary>
public interface IJobProgress
{
    Guid RunId { get; }

    /// <summary>Whether the run only says what it would do. What it writes through its context is rolled back.</summary>
    bool DryRun { get; }

    /// <summary>
    /// Cheap enough for every row: it is kept in memory and stored every few seconds by another connection, so it may be
    /// called inside a transaction.
    /// </summary>
    /// <param name="message">Without personal data: the operator reads it.</param>
    Task ReportAsync(int done, int? total, string? message = null);
}

using System.ComponentModel;
using Hangfire;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Web.Jobs;

/// <summary>
/// What Hangfire calls. It doesn't retry: rows and orders are their own queue, and a failed run of the clock's is seen on
/// the jobs page.
/// </summary>
internal sealed class HangfireJobs(JobRunner runner)
{
    /// <param name="key">The job's key; the dashboard shows it as the name.</param>
    /// <param name="stopping">Hangfire puts in the token of its server's stop.</param>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisplayName("{0}")]
    public Task RunAsync(string key, CancellationToken stopping) => runner.RunAsync(key, ct: stopping);

    /// <inheritdoc cref="RunAsync"/>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisplayName("{0} ↻")]
    public Task ResumeAsync(string key, CancellationToken stopping) => runner.ResumeAsync(key, stopping);
}

using QijiangTeachers.Kernel.Messages;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Who ordered long work hears how it ended; cancelled work was cancelled by somebody who looked.</summary>
internal static class JobMessages
{
    private static readonly MessageKind Succeeded = new("Kernel.JobSucceeded", "circle-check"), Failed = new("Kernel.JobFailed", "alert-octagon");

    public static IReadOnlyList<MessageKind> Kinds { get; } = [Succeeded, Failed];

    /// <returns>Null if nobody waits for it.</returns>
    public static Message? About(JobDefinition job, JobRun run, JobRunState state)
    {
        if (run is not { OnRequest: true, RequestedById: { } account } || state is not (JobRunState.Succeeded or JobRunState.Failed)) return null;
        if (state == JobRunState.Succeeded && job.TellsItsEnd) return null;
        var kind = state == JobRunState.Succeeded ? Succeeded : Failed;
        return new(kind.Name, MessageAudience.Account(account), $"job:{run.Id}")
        {
            Values = new Dictionary<string, string> { ["Job"] = $"Job:{run.Key}" },
            Path = state == JobRunState.Succeeded ? run.ResultPath ?? PageOf(run) : PageOf(run),
        };
    }

    private static string PageOf(JobRun run) => $"/tasks/{run.Id}";
}

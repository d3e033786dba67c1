namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Starts long work: a row first, which the next free worker picks up, also after a restart.</summary>
public interface IBackgroundJobs
{
    /// <summary>Writes the row; inside a transaction it becomes visible, and is run, with its commit.</summary>
    /// <param name="resultPath">The page on which the result is shown, e.g. <c>/import/{id}</c>.</param>
    /// <returns>The run's id; its progress page is <c>/tasks/{id}</c>.</returns>
    Task<Guid> EnqueueAsync<TJob, TArgs>(TArgs args, string? resultPath = null, CancellationToken ct = default) where TJob : AsyncBackgroundJob<TArgs>;

    /// <summary>Orders a run of a job that the clock or rows start, beside its schedule; it runs as the application.</summary>
    Task<Guid> StartAsync(string key, bool dryRun = false, CancellationToken ct = default);

    /// <summary>Asks a run to stop; one that hasn't begun doesn't begin. A finished one is left alone.</summary>
    Task RequestCancelAsync(Guid runId, CancellationToken ct = default);

    /// <summary>Wakes a job whose rows were written in bulk, past the change tracker; call it after the commit.</summary>
    void Wake<TJob>() where TJob : class;
}

using System.Threading.Channels;
using Hangfire;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Web.Jobs;

/// <summary>
/// Hands wake-ups to Hangfire, off the path of the request that committed and at most once in a while per job; every
/// minute, and at start, it looks for what was left behind.
/// </summary>
internal sealed class HangfireWaker(IBackgroundJobClient hangfire, IServiceProvider services, TimeProvider clock, ILogger<HangfireWaker> logger) : BackgroundService, IJobWaker
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly Channel<string> _keys = Channel.CreateUnbounded<string>(new() { SingleReader = true });

    public void Wake(string key) => _keys.Writer.TryWrite(key);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(HandOverAsync(stoppingToken), SweepAsync(stoppingToken));

    private async Task HandOverAsync(CancellationToken stopping)
    {
        while (await _keys.Reader.WaitToReadAsync(stopping))
        {
            var woken = new HashSet<string>();
            while (_keys.Reader.TryRead(out var key)) woken.Add(key);
            foreach (var key in woken)
                await TryAsync(() => Task.FromResult(hangfire.Enqueue<HangfireJobs>(j => j.ResumeAsync(key, CancellationToken.None))), stopping);
            await Task.Delay(Pause, clock, stopping);
        }
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        // Asked for here, since what the runner needs may itself need this waker.
        var runner = services.GetRequiredService<JobRunner>();
        await TryAsync(async () =>
        {
            foreach (var key in await runner.MissedKeysAsync(stopping)) hangfire.Enqueue<HangfireJobs>(j => j.RunAsync(key, CancellationToken.None));
        }, stopping);
        using var timer = new PeriodicTimer(SweepEvery, clock);
        do
        {
            await TryAsync(async () =>
            {
                foreach (var key in await runner.KeysWithWorkAsync(stopping)) Wake(key);
            }, stopping);
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    // What fails here is made good by the next sweep: the rows are there.
    private async Task TryAsync(Func<Task> act, CancellationToken stopping)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            logger.LogWarning(e, "Waking jobs failed; the next minute tries again");
        }
    }
}

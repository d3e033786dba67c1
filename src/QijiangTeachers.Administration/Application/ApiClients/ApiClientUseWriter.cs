using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QijiangTeachers.Administration.Application.ApiClients;

/// <summary>Writes every minute, and at the stop, when the API clients asked last; on servers without jobs as well.</summary>
internal sealed class ApiClientUseWriter(ApiClientUses uses, TimeProvider clock, ILogger<ApiClientUseWriter> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await WriteAsync(stoppingToken);
        }
        catch (OperationCanceledException) { }
        await WriteAsync(CancellationToken.None);
    }

    // What couldn't be written is written the next time.
    private async Task WriteAsync(CancellationToken ct)
    {
        try
        {
            await uses.WriteAsync(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogWarning("When API clients asked last wasn't written: {Type}", e.GetType().Name);
        }
    }
}

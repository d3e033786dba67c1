using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Calls a job in a scope of its own, as the right user; a dry run is rolled back whatever it did.</summary>
internal sealed class JobInvocation(IServiceScopeFactory scopes)
{
    public async Task RunAsync(JobDefinition job, JobRun run, IJobProgress progress, CancellationToken ct)
    {
        TextCatalogue.SpeakDefault();
        await using var scope = scopes.CreateAsyncScope();
        await EnterAsync(scope.ServiceProvider, job, run, ct);
        if (!run.DryRun)
        {
            await CallAsync(scope.ServiceProvider, job, run, progress, ct);
            return;
        }
        await using var transaction = await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Database.BeginTransactionAsync(ct);
        await CallAsync(scope.ServiceProvider, job, run, progress, ct);
        await transaction.RollbackAsync(CancellationToken.None);
    }

    public async Task<bool> HasWorkAsync(JobDefinition job, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().User = new SystemUser("系统");
        return Create(scope.ServiceProvider, job) is not IChecksForWork checks || await checks.HasWorkAsync(ct);
    }

    // What the clock or a row starts is the application's; what a person started is theirs, within their scope.
    private static async Task EnterAsync(IServiceProvider services, JobDefinition job, JobRun run, CancellationToken ct)
    {
        services.GetRequiredService<CurrentUserAccessor>().User = new SystemUser("系统");
        if (job.Kind != JobKind.OnDemand || run.RequestedById is not { } account) return;
        if (!await services.GetRequiredService<IJobUsers>().EnterAsync(account, ct))
            throw new JobFailedException("发起人的账号已停用，任务没有执行。请由在用账号重新发起。", permanent: true);
    }

    private static Task CallAsync(IServiceProvider services, JobDefinition job, JobRun run, IJobProgress progress, CancellationToken ct)
    {
        var instance = Create(services, job);
        if (instance is IRegistryJob registryJob) return registryJob.RunAsync(progress, ct);
        var method = typeof(JobInvocation).GetMethod(nameof(ExecuteAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        return (Task)method.MakeGenericMethod(job.ArgsType!).Invoke(null, [instance, run.Args, progress, ct])!;
    }

    private static Task ExecuteAsync<TArgs>(AsyncBackgroundJob<TArgs> job, string args, IJobProgress progress, CancellationToken ct)
        => job.ExecuteAsync(JsonSerializer.Deserialize<TArgs>(args, JsonSerializerOptions.Web)!, progress, ct);

    private static object Create(IServiceProvider services, JobDefinition job) => ActivatorUtilities.CreateInstance(services, job.JobType);
}

using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Testing.Databases;

/// <summary>Counts what is sent to the database: <c>TestRegistry.StartAsync(provider, counter.Watch)</c>.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _sent = new();

    public void Watch(IServiceCollection services) => services.ConfigureDbContext<RegistryDbContext>(b => b.AddInterceptors(this));

    /// <summary>The commands of some work.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Func<Task> work)
    {
        _sent.Clear();
        await work();
        return [.. _sent];
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _sent.Enqueue(command.CommandText);
        return new(result);
    }
}

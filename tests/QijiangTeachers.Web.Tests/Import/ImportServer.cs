using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>A server in whose imports a test may step between two portions of rows.</summary>
public class ImportServer : RegistryServer
{
    /// <summary>Called inside the transaction with the kind of process.</summary>
    public Func<string, CancellationToken, Task>? Between { get; set; }

    public string ImportFolder { get; } = Directory.CreateTempSubdirectory("qijiang-imports-").FullName;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Import:Folder"] = ImportFolder };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddScoped<IChangeObserver>(_ => new Step(this)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(ImportFolder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private sealed class Step(ImportServer server) : IChangeObserver
    {
        public Task OnChangesAsync(Process process, IReadOnlyList<ProcessEvent> events, CancellationToken ct) => server.Between?.Invoke(process.Kind, ct) ?? Task.CompletedTask;
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgreSqlImportServer : ImportServer
{
    protected override DatabaseProvider Provider => DatabaseProvider.PostgreSql;
}

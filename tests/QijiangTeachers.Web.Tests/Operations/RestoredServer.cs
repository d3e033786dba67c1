using Microsoft.Data.Sqlite;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>A server on what was restored.</summary>
internal sealed class RestoredServer(Place place) : RegistryServer
{
    protected override IReadOnlyDictionary<string, string> Settings => place.Settings;

    protected override Task FillAsync() => Task.CompletedTask;

    /// <summary>As the end of a process would: no connection stays.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        using var connection = new SqliteConnection(place.Settings["ConnectionStrings:Default"]);
        SqliteConnection.ClearPool(connection);
        GC.SuppressFinalize(this);
    }
}

using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Building;
using QijiangTeachers.Web.Tests.Api;

namespace QijiangTeachers.Web.Tests.Access;

/// <summary>The two schools of the test district with a record of every kind in each.</summary>
public sealed class AccessServer : RegistryServer
{
    private readonly Dictionary<string, HttpClient> _clients = [];

    /// <summary>Records of school A by group of addresses, and those of school B.</summary>
    internal SampleIds Own { get; private set; } = null!;
    internal SampleIds Foreign { get; private set; } = null!;

    public async Task<HttpClient> ClientOf(string? user)
    {
        if (user is null) return Stranger();
        if (!_clients.TryGetValue(user, out var client)) _clients[user] = client = user == AccessTable.Client ? await OtherSystemAsync() : await As(user);
        return client;
    }

    private async Task<HttpClient> OtherSystemAsync()
        => await (await OtherSystem.LetInAsync(this, "平台", string.Join(' ', Services.GetRequiredService<PermissionCatalogue>().ApiScopes.Where(s => !s.NeedsDistrict).Select(s => s.Name)), District.SchoolA)).EnterAsync();

    protected override async Task FillAsync()
    {
        await base.FillAsync();
        await ClientOf("operator");   // a process that an auditor may look at
        await using var scope = SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        var store = scope.ServiceProvider.GetRequiredService<ContentStore>();
        Own = await SampleIds.MakeAsync(db, District.SchoolA, District.OfA, District.SchoolB, "teacher", store);
        Foreign = await SampleIds.MakeAsync(db, District.SchoolB, District.OfB, District.SchoolA, "principal-b", store);
    }
}

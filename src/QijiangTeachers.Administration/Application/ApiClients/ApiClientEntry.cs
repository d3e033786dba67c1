using System.Net;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Permissions;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.ApiClients;

/// <summary>Lets an API client in by its token. Client, scopes and schools are read afresh, as accounts are: what is taken away is gone at the next request.</summary>
internal sealed class ApiClientEntry(RegistryDbContext db, CurrentUserAccessor users, GrantOverrides grants, PermissionCatalogue catalogue, ApiClientUses uses, TimeProvider clock)
{
    /// <param name="id">Of the client.</param>
    /// <param name="stamp">That the client had when the token was issued.</param>
    /// <param name="scopes">Of the token; the client may have lost some of them meanwhile.</param>
    /// <param name="address">From where it asks.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Kernel.Errors.NotAuthenticatedException">It may not be in any more.</exception>
    public async Task EnterAsync(Guid id, string stamp, IEnumerable<string> scopes, IPAddress? address, CancellationToken ct)
    {
        var client = await FindAsync(id, ct) ?? throw ApiClientErrors.TokenEnded();
        client.RequireLetIn(clock.TodayInChina, address);
        if (client.Stamp != stamp) throw ApiClientErrors.TokenEnded();
        uses.Note(client.Id, clock.UtcNow);
        await BecomeAsync(client, client.ScopeList.Intersect(scopes), ct);
    }

    /// <summary>Without a token: a job acts for the client that ordered it.</summary>
    /// <returns>False if it may not be in any more.</returns>
    public async Task<bool> EnterAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { IsBlocked: false } client || client.ExpiresOn < clock.TodayInChina) return false;
        await BecomeAsync(client, client.ScopeList, ct);
        return true;
    }

    /// <summary>The permissions that scopes stand for.</summary>
    public IReadOnlySet<string> PermissionsOf(IEnumerable<string> scopes)
    {
        var names = scopes.ToHashSet();
        return catalogue.ApiScopes.Where(s => names.Contains(s.Name)).SelectMany(s => s.Permissions).ToHashSet();
    }

    private async Task BecomeAsync(ApiClient client, IEnumerable<string> scopes, CancellationToken ct)
    {
        users.User = new ApiClientUser(client, PermissionsOf(scopes));
        await grants.LoadAsync(ct);
    }

    private Task<ApiClient?> FindAsync(Guid id, CancellationToken ct) => db.ApiClients.AsNoTracking().Include(c => c.Schools).FirstOrDefaultAsync(c => c.Id == id, ct);
}

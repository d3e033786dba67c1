using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Administration.Application.ApiClients;

/// <summary>
/// When each client asked last. Requests only note it here; it is written once a minute, so that no request waits for a
/// database in which somebody else is writing.
/// </summary>
internal sealed class ApiClientUses(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Guid, DateTime> _noted = [];

    public void Note(Guid clientId, DateTime utcNow) => _noted[clientId] = utcNow;

    /// <summary>Including what isn't written yet.</summary>
    public DateTime? Latest(Guid clientId, DateTime? stored) => _noted.TryGetValue(clientId, out var noted) && !(stored > noted) ? noted : stored;

    public async Task WriteAsync(CancellationToken ct)
    {
        if (_noted.IsEmpty) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        foreach (var (id, at) in _noted.ToArray())
        {
            // Another server may have seen it later.
            await db.Set<ApiClient>().Where(c => c.Id == id && (c.LastUsedAt == null || c.LastUsedAt < at)).ExecuteUpdateAsync(s => s.SetProperty(c => c.LastUsedAt, at), ct);
            _noted.TryRemove(KeyValuePair.Create(id, at));
        }
    }
}

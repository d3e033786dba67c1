using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>
/// Under which record somebody goes on whose second record was merged. Old identifiers stand in files, links and other
/// systems for years, so whoever looks somebody up and finds nobody asks here; the answer is subject to the caller's scope.
/// </summary>
public sealed class MergedRecords(RegistryDbContext db)
{
    private static readonly string[] BeyondScopeAndDeletion = [DataScope.FilterName, "SoftDelete"];

    private IQueryable<Teacher> Absorbed => db.Teachers.IgnoreQueryFilters(BeyondScopeAndDeletion).AsNoTracking().Where(t => t.MergedIntoId != null);

    /// <summary>The record that a merged one goes on under; null when it wasn't merged.</summary>
    public async Task<Guid?> SurvivorOfAsync(Guid id, CancellationToken ct)
    {
        Guid? survivor = null;
        while (await Absorbed.Where(t => t.Id == (survivor ?? id)).Select(t => t.MergedIntoId).FirstOrDefaultAsync(ct) is { } next) survivor = next;
        return survivor;
    }

    /// <summary>The record and all that were merged into it, however often.</summary>
    public async Task<IReadOnlyList<Guid>> RecordsOfAsync(Guid id, CancellationToken ct)
    {
        var (all, last) = (new List<Guid> { id }, new List<Guid> { id });
        while (last.Count > 0)
        {
            var into = last;
            last = await Absorbed.Where(t => into.Contains(t.MergedIntoId!.Value)).Select(t => t.Id).ToListAsync(ct);
            all.AddRange(last);
        }
        return all;
    }

    /// <summary>Records that were merged: what was set aside with them is in no list.</summary>
    public async Task<IReadOnlyList<Guid>> AllAsync(CancellationToken ct) => await Absorbed.Select(t => t.Id).ToListAsync(ct);

    /// <summary>For each number of a merged record that of the record under which the person goes on.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NumbersAsync(IReadOnlyCollection<string> numbers, CancellationToken ct)
    {
        if (numbers.Count == 0) return new Dictionary<string, string>();
        var found = await Absorbed.Where(t => numbers.Contains(t.Number)).Select(t => new { t.Id, t.Number }).ToListAsync(ct);
        var survivors = new Dictionary<string, Guid>();
        foreach (var record in found) survivors[record.Number] = (await SurvivorOfAsync(record.Id, ct))!.Value;
        var ids = survivors.Values.Distinct().ToArray();
        var names = ids.Length == 0 ? [] : await db.Teachers.IgnoreQueryFilters([DataScope.FilterName]).Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Number, ct);
        return survivors.Where(s => names.ContainsKey(s.Value)).ToDictionary(s => s.Key, s => names[s.Value]);
    }

    /// <summary>For each of the ID hashes that a merged record holds, the number of the record under which the person goes on.</summary>
    internal async Task<IReadOnlyList<(byte[] Hash, string Number)>> HoldersAsync(IReadOnlyCollection<byte[]> hashes, CancellationToken ct)
    {
        if (hashes.Count == 0) return [];
        var found = await Absorbed.Where(t => hashes.Contains(t.IdNumberHash)).Select(t => new { t.IdNumberHash, t.Number }).ToListAsync(ct);
        var numbers = await NumbersAsync([.. found.Select(f => f.Number)], ct);
        return [.. found.Where(f => numbers.ContainsKey(f.Number)).Select(f => (f.IdNumberHash, numbers[f.Number]))];
    }
}

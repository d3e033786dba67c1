using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Erasing;

/// <summary>
/// The ids of erased records in a file that no backup of the database holds: after a restore to a day before an erasure the
/// database doesn't know of it, this file does. It only grows, and follows the database whenever that knows more.
/// </summary>
internal sealed class ErasureList(RegistryDbContext db, ErasureOptions options)
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Whether the database knows of erasures that the file doesn't.</summary>
    public async Task<bool> IsBehindAsync(CancellationToken ct) => (await MissingAsync(ct)).Count > 0;

    /// <summary>Adds what the database knows and the file doesn't.</summary>
    public async Task FollowAsync(CancellationToken ct)
    {
        await Turn.WaitAsync(ct);
        try
        {
            var missing = (await MissingAsync(ct)).Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.At:O} {e.TeacherId} {(int)e.Basis}")).ToList();
            if (missing.Count == 0) return;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.ListFile))!);
            await File.AppendAllLinesAsync(options.ListFile, missing, ct);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>What the file says was erased and the database still knows by name.</summary>
    public async Task<IReadOnlyList<(Guid TeacherId, ErasureBasis Basis)>> ReturnedAsync(CancellationToken ct)
    {
        var listed = Read();
        var ids = listed.Select(e => e.TeacherId).ToArray();
        var known = await db.Set<Teacher>().IgnoreQueryFilters([DataScope.FilterName, "SoftDelete"]).Where(t => ids.Contains(t.Id) && !t.IsErased).Select(t => new { t.Id, t.MergedIntoId }).ToListAsync(ct);
        // A record that was merged away goes with the one that it was merged into.
        return [.. listed.Where(e => known.Exists(t => t.Id == e.TeacherId && (t.MergedIntoId is null || !ids.Contains(t.MergedIntoId.Value))))];
    }

    private async Task<IReadOnlyList<PersonErasureRecord>> MissingAsync(CancellationToken ct)
    {
        var known = Read().Select(e => e.TeacherId).ToHashSet();
        return [.. (await db.Set<PersonErasureRecord>().AsNoTracking().OrderBy(e => e.At).ToListAsync(ct)).Where(e => !known.Contains(e.TeacherId))];
    }

    private List<(Guid TeacherId, ErasureBasis Basis)> Read()
    {
        if (!File.Exists(options.ListFile)) return [];
        return [.. File.ReadAllLines(options.ListFile).Select(line => line.Split(' ')).Where(parts => parts.Length == 3 && Guid.TryParse(parts[1], out _) && int.TryParse(parts[2], out _))
            .Select(parts => (Guid.Parse(parts[1]), (ErasureBasis)int.Parse(parts[2], CultureInfo.InvariantCulture))).DistinctBy(e => e.Item1)];
    }
}

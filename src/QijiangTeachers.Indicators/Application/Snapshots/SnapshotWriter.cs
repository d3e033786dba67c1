using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>
/// Stores the figures of a day, or replaces those of some schools. Everything here is derived and can be computed again,
/// so it is no process of the history.
/// </summary>
internal sealed class SnapshotWriter(RegistryDbContext db, IBulkWriter bulk, CellComputer computer, IndicatorRuleReader rules, TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary>Computes and stores a whole day.</summary>
    /// <exception cref="DbUpdateException">Another writer stored the day again and again.</exception>
    public Task WriteAsync(DateOnly day, CancellationToken ct) => AgainAsync(async () =>
    {
        var snapshot = await FindAsync(day, ct) ?? db.Add(new IndicatorSnapshot(day, clock.TodayInChina)).Entity;
        var rule = await rules.OnAsync(day, ct);
        var byPerson = SnapshotDays.ByPerson(day, clock.TodayInChina);
        var computed = await computer.ComputeAsync(day, null, byPerson, ct);
        await StoreAsync(snapshot, rule, byPerson, async () =>
        {
            await db.IndicatorCells.Where(c => c.AsOf == day).ExecuteDeleteAsync(ct);
            await bulk.InsertAsync(computed, ct);
            return Sums(computed);
        }, ct);
        return true;
    });

    /// <summary>
    /// Computes some schools of a stored day again; the district's figures change by the difference, so that the cost
    /// doesn't grow with the district.
    /// </summary>
    /// <returns>False: the day isn't stored, or was stored under other rules.</returns>
    /// <exception cref="DbUpdateException">Another writer stored the day again and again.</exception>
    public Task<bool> RefreshAsync(DateOnly day, IReadOnlyCollection<Guid> schools, CancellationToken ct) => AgainAsync(async () =>
    {
        var rule = await rules.OnAsync(day, ct);
        if (await FindAsync(day, ct) is not { } snapshot || snapshot.RulesKey != rule.Key) return false;
        var computed = await computer.ComputeAsync(day, schools, snapshot.ByPerson, ct);
        await StoreAsync(snapshot, rule, snapshot.ByPerson, async () =>
        {
            var old = db.IndicatorCells.Where(c => c.AsOf == day && schools.Contains(c.SchoolId));
            var before = Sums(await old.AsNoTracking().ToListAsync(ct));
            await old.ExecuteDeleteAsync(ct);
            await bulk.InsertAsync(computed, ct);
            var (after, figures) = (Sums(computed), await db.SnapshotFigures.Where(f => f.AsOf == day).ToListAsync(ct));
            return figures.ToDictionary(f => f.Code, f => f.Parts + (after.GetValueOrDefault(f.Code, IndicatorParts.Zero) - before.GetValueOrDefault(f.Code, IndicatorParts.Zero)));
        }, ct);
        return true;
    });

    /// <summary>Two writers of a day notice each other by its version; the later one computes again.</summary>
    private async Task<bool> AgainAsync(Func<Task<bool>> write)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await write();
            }
            catch (DbUpdateException) when (attempt < Tries && db.Database.CurrentTransaction is null)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task StoreAsync(IndicatorSnapshot snapshot, IndicatorRules rule, bool byPerson, Func<Task<Dictionary<string, IndicatorParts>>> replace, CancellationToken ct)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        try
        {
            snapshot.Computed(clock.UtcNow, byPerson, rule.Key, rule.Plan.Id, rule.Tiers.Id, rule.Credits?.Id);
            await db.SaveChangesAsync(ct);   // takes the day's row: a second writer fails here
            var parts = await replace();
            await TakeAsync(snapshot, rule, parts, ct);
            await db.SaveChangesAsync(ct);
            if (own is not null) await own.CommitAsync(ct);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task TakeAsync(IndicatorSnapshot snapshot, IndicatorRules rule, Dictionary<string, IndicatorParts> parts, CancellationToken ct)
    {
        var stored = await db.SnapshotFigures.Where(f => f.AsOf == snapshot.AsOf).ToDictionaryAsync(f => f.Code, ct);
        foreach (var code in IndicatorCodes.All)
        {
            var now = rule.Know(code) ? parts.GetValueOrDefault(code, IndicatorParts.Zero) : IndicatorParts.None;
            var figure = stored.GetValueOrDefault(code) ?? db.Add(new SnapshotFigure(snapshot.AsOf, code)).Entity;
            figure.Take(now, rule.Definition(code).Id, clock.UtcNow, snapshot.IsOpen(clock.TodayInChina));
        }
    }

    private static Dictionary<string, IndicatorParts> Sums(IEnumerable<IndicatorCell> cells)
        => cells.GroupBy(c => c.Code, c => c.Parts).ToDictionary(g => g.Key, g => g.Aggregate((a, b) => a + b));

    private Task<IndicatorSnapshot?> FindAsync(DateOnly day, CancellationToken ct) => db.IndicatorSnapshots.FirstOrDefaultAsync(s => s.AsOf == day, ct);
}

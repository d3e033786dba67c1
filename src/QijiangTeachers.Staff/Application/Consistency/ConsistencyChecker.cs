using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Consistency;

/// <summary>Runs the checks of all modules one after another; what each finds takes the place of what it found before.</summary>
internal sealed class ConsistencyChecker(RegistryDbContext db, IEnumerable<IConsistencyCheck> checks, UnitOfWork unitOfWork, Transactions transactions, IBulkWriter bulk, JobWatermarks watermarks, ErrorTexts texts, TimeProvider clock)
{
    /// <summary>So many of one kind are shown; who has more has another problem.</summary>
    public const int MostOfAKind = 5000;

    private const string Watermark = "staff.consistency";

    public IReadOnlySet<string> Repairable { get; } = checks.Where(c => c.CanRepair).Select(c => c.Kind).ToHashSet();
    public IReadOnlyList<string> Kinds { get; } = [.. checks.Select(c => c.Kind)];

    /// <summary>UTC; null = never.</summary>
    public async Task<DateTime?> LastCheckedAsync(CancellationToken ct)
        => await watermarks.FindAsync(Watermark, ct) is { } text ? DateTime.Parse(text, null, System.Globalization.DateTimeStyles.RoundtripKind) : null;

    public async Task<int> CheckAsync(IJobProgress? progress, CancellationToken ct)
    {
        var found = 0;
        foreach (var (i, check) in checks.Index())
        {
            if (progress is not null) await progress.ReportAsync(i, Kinds.Count, texts.Of("Consistency:" + check.Kind));
            found += await StoreAsync(check.Kind, await check.FindAsync(ct), ct);
        }
        await watermarks.SetAsync(Watermark, clock.UtcNow.ToString("O"), ct);
        await db.SaveChangesAsync(ct);
        if (progress is not null) await progress.ReportAsync(Kinds.Count, Kinds.Count, string.Format(null, texts.Of("Consistency:Found"), found));
        return found;
    }

    /// <summary>Each kind in a process of its own; checked again afterwards.</summary>
    public async Task<int> RepairAsync(string? reason, IJobProgress? progress, CancellationToken ct)
    {
        var repaired = 0;
        foreach (var check in checks.Where(c => c.CanRepair))
        {
            var faults = await check.FindAsync(ct);
            if (faults.Count == 0) continue;
            await unitOfWork.RunAsync(StaffProcesses.RepairConsistency, reason, async recorder =>
            {
                await check.RepairAsync(faults, ct);
                foreach (var fault in faults) recorder.Record(new ConsistencyRepaired(texts.Of("Consistency:" + check.Kind), fault.What) { TeacherId = fault.TeacherId, SchoolId = fault.SchoolId, On = fault.From });
            }, ct);
            repaired += faults.Count;
        }
        await CheckAsync(progress, ct);
        return repaired;
    }

    private async Task<int> StoreAsync(string kind, IReadOnlyList<ConsistencyFault> faults, CancellationToken ct)
    {
        var now = clock.UtcNow;
        await using var part = await transactions.BeginAsync(ct);
        var known = (await db.ConsistencyFindings.AsNoTracking().Where(f => f.Kind == kind).ToListAsync(ct)).ToLookup(f => (f.TeacherId, f.SchoolId, f.From, f.LastDay, f.What), f => f.FirstFoundAt);
        await db.ConsistencyFindings.Where(f => f.Kind == kind).ExecuteDeleteAsync(ct);
        await bulk.InsertAsync(faults.Take(MostOfAKind).Select(f => new ConsistencyFinding(kind, f, known[(f.TeacherId, f.SchoolId, f.From, f.LastDay, f.What)].Append(now).Min(), now)), ct);
        await part.CommitAsync(ct);
        return faults.Count;
    }
}

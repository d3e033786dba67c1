using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Audit;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Administration.Application.Audit;

/// <summary>What the last verification of the history said, of all and of one process.</summary>
internal sealed class HistoryCheckReader(RegistryDbContext db, HistoryVerifier verifier, HistoryFaultTexts words)
{
    private const int ShownFindings = 100;
    private const int MostEvents = 10_000;

    public async Task<HistoryCheckDto?> LastAsync(CancellationToken ct)
    {
        if (await Last().FirstOrDefaultAsync(ct) is not { } check) return null;
        var findings = await Findings().Where(f => f.CheckId == check.Id).OrderBy(f => f.Number).Take(ShownFindings).ToListAsync(ct);
        return new(check.At, check.Processes, check.Events, check.Blocks, check.Faults, check.IsKeyDoubtful, check.Anchor, [.. findings.Select(Shown)]);
    }

    /// <returns>What was found of the process; nothing if it is as it was written.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(Guid processId, CancellationToken ct)
    {
        var last = Last().Select(c => c.Id).Take(1);
        var findings = await Findings().Where(f => last.Contains(f.CheckId) && f.ProcessId == processId).OrderBy(f => f.Number).ToListAsync(ct);
        return [.. findings.Select(f => words.Of(f.Fault, f.Note))];
    }

    /// <returns>What its seals and its block say now; null if it has too many events to be read while somebody waits.</returns>
    public async Task<IReadOnlyList<string>?> NowAsync(Guid processId, int events, CancellationToken ct)
        => events > MostEvents ? null : [.. (await verifier.CheckOneAsync(processId, ct)).Select(f => words.Of(f.Fault, f.Note))];

    private IQueryable<HistoryCheck> Last() => db.HistoryChecks.AsNoTracking().OrderByDescending(c => c.At).ThenByDescending(c => c.Id);

    private IQueryable<HistoryCheckFinding> Findings() => db.Set<HistoryCheckFinding>().AsNoTracking();

    private HistoryFindingDto Shown(HistoryCheckFinding f)
        => new(f.At, f.Kind is { } kind ? words.TitleOf(kind) : null, f.ActorName, f.ProcessId, f.ProcessId is not null && f.Fault != HistoryFault.ProcessRemoved, f.Block, words.Of(f.Fault, f.Note));
}

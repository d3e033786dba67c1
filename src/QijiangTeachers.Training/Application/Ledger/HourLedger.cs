using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Ledger;

/// <summary>Reads what the ledger holds before lines are added to it; pages and importer ask the same.</summary>
internal sealed class HourLedger(RegistryDbContext db)
{
    /// <summary>How many keys go into one question.</summary>
    private const int Portion = 500;

    /// <param name="keys">Of the entries to be written.</param>
    /// <param name="certificates">Theirs; also those held outside the user's scope are found.</param>
    /// <param name="ct">Stops the queries.</param>
    public async Task<LedgerState> ReadAsync(IEnumerable<long> keys, IEnumerable<string> certificates, CancellationToken ct)
    {
        var state = new LedgerState();
        foreach (var portion in keys.Distinct().Chunk(Portion))
            await TakeAsync(state, Entries.Where(e => portion.Contains(e.KeyHash)), ct);
        foreach (var portion in certificates.Distinct().Chunk(Portion))
            await TakeAsync(state, Entries.Where(e => portion.Contains(e.CertificateNo)), ct);
        return state;
    }

    private IQueryable<HourEntry> Entries => db.HourEntries.IgnoreQueryFilters([DataScope.FilterName]).AsNoTracking().Where(e => e.ReversesId == null);

    private async Task TakeAsync(LedgerState state, IQueryable<HourEntry> entries, CancellationToken ct)
    {
        var reversals = db.HourEntries.IgnoreQueryFilters([DataScope.FilterName]);
        await foreach (var line in entries.Select(e => new { Entry = e, IsReversed = reversals.Any(r => r.ReversesId == e.Id) }).AsAsyncEnumerable().WithCancellation(ct))
            state.Take(line.Entry, line.IsReversed);
    }
}

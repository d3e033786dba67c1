namespace QijiangTeachers.Kernel.Persistence;

/// <summary>Opens transactions that may stand within one another.</summary>
public sealed class Transactions(RegistryDbContext db, IDeferredConstraints constraints)
{
    public async Task<TransactionPart> BeginAsync(CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is not { } running) return new(await db.Database.BeginTransactionAsync(ct), null, constraints);
        var savepoint = "p" + Guid.NewGuid().ToString("N")[..16];
        await running.CreateSavepointAsync(savepoint, ct);
        return new(running, savepoint, constraints);
    }
}

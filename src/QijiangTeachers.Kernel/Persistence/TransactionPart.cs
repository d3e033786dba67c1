using Microsoft.EntityFrameworkCore.Storage;

namespace QijiangTeachers.Kernel.Persistence;

/// <summary>
/// A transaction, or within a running one a savepoint of it: what isn't committed is taken back, and only that. Whether
/// deferred constraints hold is known when a part is committed, not only when the whole is.
/// </summary>
public sealed class TransactionPart : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly string? _savepoint;
    private readonly IDeferredConstraints _constraints;
    private bool _isCommitted;

    internal TransactionPart(IDbContextTransaction transaction, string? savepoint, IDeferredConstraints constraints)
        => (_transaction, _savepoint, _constraints) = (transaction, savepoint, constraints);

    /// <summary>Whether its commit makes its rows visible to others.</summary>
    public bool IsWhole => _savepoint is null;

    public async Task CommitAsync(CancellationToken ct = default)
    {
        if (_savepoint is null) await _transaction.CommitAsync(ct);
        else await _constraints.CheckAsync(ct);
        _isCommitted = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_savepoint is null) await _transaction.DisposeAsync();
        else if (!_isCommitted) await _transaction.RollbackToSavepointAsync(_savepoint, CancellationToken.None);
    }
}

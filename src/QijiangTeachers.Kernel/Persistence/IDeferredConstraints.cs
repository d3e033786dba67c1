namespace QijiangTeachers.Kernel.Persistence;

/// <summary>Constraints that a database looks at when the transaction is committed, if it has such.</summary>
public interface IDeferredConstraints
{
    /// <summary>Looks at them now: a part of a larger transaction answers for itself.</summary>
    /// <exception cref="System.Data.Common.DbException">One doesn't hold.</exception>
    Task CheckAsync(CancellationToken ct = default);
}

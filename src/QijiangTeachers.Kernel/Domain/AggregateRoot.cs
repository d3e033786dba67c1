namespace QijiangTeachers.Kernel.Domain;

/// <summary>
/// The entity through which a consistent group of records is changed. <see cref="ConcurrencyStamp"/> (32 hex digits) is
/// new at every update and travels through forms and DTOs, so that a write that saw an older version is refused.
/// </summary>
public abstract class AggregateRoot<TKey> : Entity<TKey> where TKey : notnull
{
    public string ConcurrencyStamp { get; internal set; } = Guid.NewGuid().ToString("N");
}

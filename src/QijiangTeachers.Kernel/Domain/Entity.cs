namespace QijiangTeachers.Kernel.Domain;

/// <summary>Something with an identity.</summary>
public abstract class Entity<TKey> where TKey : notnull
{
    public TKey Id { get; protected init; } = default!;
}

namespace QijiangTeachers.Kernel.Domain;

/// <summary>An aggregate that is hidden, not removed, when it is deleted.</summary>
public abstract class FullAuditedAggregateRoot<TKey> : AuditedAggregateRoot<TKey>, ISoftDelete where TKey : notnull
{
    public bool IsDeleted { get; set; }
    public Guid? DeleterId { get; set; }
    public DateTime? DeletionTime { get; set; }
}

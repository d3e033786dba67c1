namespace QijiangTeachers.Kernel.Domain;

/// <summary>An aggregate with its last editor.</summary>
public abstract class AuditedAggregateRoot<TKey> : CreationAuditedAggregateRoot<TKey>, IModificationAudited where TKey : notnull
{
    public DateTime? LastModificationTime { get; set; }
    public Guid? LastModifierId { get; set; }
}

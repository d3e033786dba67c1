namespace QijiangTeachers.Kernel.Domain;

/// <summary>An aggregate that is created and never edited: ledger and event rows.</summary>
public abstract class CreationAuditedAggregateRoot<TKey> : AggregateRoot<TKey>, ICreationAudited where TKey : notnull
{
    public DateTime CreationTime { get; set; }
    public Guid? CreatorId { get; set; }
}

namespace QijiangTeachers.Kernel.Domain;

/// <summary>Set by the context at insert: UTC instant and account.</summary>
public interface ICreationAudited
{
    DateTime CreationTime { get; set; }
    Guid? CreatorId { get; set; }
}

/// <summary>Set by the context at update: UTC instant and account.</summary>
public interface IModificationAudited
{
    DateTime? LastModificationTime { get; set; }
    Guid? LastModifierId { get; set; }
}

/// <summary>Hidden by the query filter <c>SoftDelete</c> once deleted.</summary>
public interface ISoftDelete
{
    bool IsDeleted { get; set; }
    Guid? DeleterId { get; set; }
    DateTime? DeletionTime { get; set; }
}

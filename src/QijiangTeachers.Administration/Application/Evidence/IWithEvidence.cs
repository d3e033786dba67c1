namespace QijiangTeachers.Administration.Application.Evidence;

/// <summary>The input of a kind of request that is handed in with evidence.</summary>
public interface IWithEvidence
{
    /// <summary>The author's own files, in the author's order.</summary>
    IReadOnlyList<Guid> Evidence { get; }
}

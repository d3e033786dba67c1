namespace QijiangTeachers.Administration.Domain.Evidence;

/// <summary>A file that was handed in with a request, in one of its rounds. Never removed: what was decided rests on it.</summary>
public sealed class EvidenceUse
{
    private EvidenceUse() { }

    internal EvidenceUse(Guid requestId, int round, int number, Guid fileId) => (RequestId, Round, Number, FileId) = (requestId, round, number, fileId);

    public Guid RequestId { get; private init; }
    public int Round { get; private init; }

    /// <summary>In the author's order, from 1.</summary>
    public int Number { get; private init; }
    public Guid FileId { get; private init; }
}

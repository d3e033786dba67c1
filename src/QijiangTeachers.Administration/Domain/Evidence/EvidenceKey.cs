namespace QijiangTeachers.Administration.Domain.Evidence;

/// <summary>A part of a picture's hash, to be searched.</summary>
public sealed class EvidenceKey
{
    private EvidenceKey() { }

    internal EvidenceKey(Guid fileId, int key) => (FileId, Key) = (fileId, key);

    public Guid FileId { get; private init; }
    public int Key { get; private init; }
}

using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Administration.Domain.Evidence;

public sealed record EvidenceUploaded(Guid FileId, [property: Personal] string Name, string Sha256) : HistoryEvent;

public sealed record EvidenceDeleted(Guid FileId, [property: Personal] string Name, string Sha256) : HistoryEvent;

/// <summary>Somebody else than who uploaded it opened it.</summary>
public sealed record EvidenceRead(Guid FileId, [property: Personal] string Name, Guid UploaderId) : HistoryEvent;

/// <summary>Its time was over.</summary>
public sealed record EvidenceDestroyed(Guid FileId, [property: Personal] string Name, string Sha256) : HistoryEvent;

using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Domain;

/// <summary>Everything by which the person could be known was destroyed; what is left of the record has no name.</summary>
/// <param name="Basis">The ground in law (Chinese term).</param>
/// <param name="RemovedRows">Rows that are gone.</param>
/// <param name="EmptiedRows">Rows that stay without what identifies.</param>
/// <param name="KeptRows">Rows on which figures of past days rest.</param>
public sealed record PersonErased(string Basis, int RemovedRows, int EmptiedRows, int KeptRows) : HistoryEvent;

using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Import;

/// <summary>What a row changes in a stored record, for the preview.</summary>
/// <param name="Subject">The person or school.</param>
public sealed record RowChange(string Sheet, int Row, string Subject, IReadOnlyList<FieldChange> Fields);

using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>School, stage (0 = not given) and subject (empty = not given) of a cell.</summary>
public readonly record struct CellKey(Guid SchoolId, SchoolStage Stage, string Subject);

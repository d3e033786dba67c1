namespace QijiangTeachers.Kernel.Tables;

/// <summary>Where a cell stands: AB12.</summary>
internal readonly record struct CellPlace(string Letters, int Row);

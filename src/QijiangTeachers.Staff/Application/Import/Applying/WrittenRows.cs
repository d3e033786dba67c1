namespace QijiangTeachers.Staff.Import;

/// <summary>Rows of a sheet that the database holds as new and as changed by its process.</summary>
public readonly record struct WrittenRows(int Created, int Updated);

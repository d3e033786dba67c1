namespace QijiangTeachers.Staff.Import;

/// <summary>A figure before the import and as it would be after: 骨干占比 23.3 % → 23.4 %.</summary>
public sealed record OutlookFigure(string Name, string Before, string After);

namespace QijiangTeachers.Staff.Import;

/// <summary>An import as it waits on disk: with its owner, who is nobody's business outside.</summary>
internal sealed record StoredImport(Guid? UserId, RosterImportDto Import);

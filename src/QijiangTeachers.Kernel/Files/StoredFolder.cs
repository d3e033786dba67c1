namespace QijiangTeachers.Kernel.Files;

/// <summary>A folder whose files belong to the rows of the database: a backup takes it along.</summary>
/// <param name="Name">Of the folder in the backup.</param>
/// <param name="Path">Where it lies; it may not exist yet.</param>
public sealed record StoredFolder(string Name, string Path);

namespace QijiangTeachers.Database;

/// <summary>The databases that the registry runs on; each has a project of migrations.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded: one file, which the application migrates itself at start.</summary>
    Sqlite,
    SqlServer,
    PostgreSql,
}

namespace QijiangTeachers.Database.Backup;

/// <summary>A database server has tools of its own, which know more than we do.</summary>
internal static class ServerDatabases
{
    /// <returns>The full path of the SQLite file.</returns>
    /// <exception cref="BackupException">There is none; the message says what to use instead.</exception>
    public static string RequireFile(DatabaseOptions options) => options.Provider switch
    {
        DatabaseProvider.PostgreSql => throw new BackupException("PostgreSQL 请用 pg_dump -Fc 备份、pg_restore 恢复，并另外保存 Files:Folder、Import:Folder 和主密钥。"),
        DatabaseProvider.SqlServer => throw new BackupException("SQL Server 请用 BACKUP DATABASE 备份、RESTORE DATABASE 恢复，并另外保存 Files:Folder、Import:Folder 和主密钥。"),
        _ => RegistryDbContextSetup.SqliteFile(options) ?? throw new BackupException("ConnectionStrings:Default 指的是内存里的数据库，没有文件可以备份或恢复。"),
    };
}

namespace QijiangTeachers.Database.Backup;

/// <summary>Configuration section <c>Backup</c>: the daily backup of the embedded database.</summary>
internal sealed class BackupOptions
{
    public const string Section = "Backup";

    /// <summary>Where it is put; empty: there is none.</summary>
    public string? Folder { get; set; }

    /// <summary>How many of the latest stay.</summary>
    public int Keep { get; set; } = 7;
}

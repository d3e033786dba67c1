namespace QijiangTeachers.Staff.Application.Erasing;

/// <summary>Configuration section <c>Erasure</c>.</summary>
public sealed class ErasureOptions
{
    public const string Section = "Erasure";

    /// <summary>How long the record of somebody who left is kept before retention is a ground to erase it.</summary>
    public int RetentionYears { get; set; } = 10;

    /// <summary>Ids of erased records, a line each, beside the database and not in its backups: what a restored database is compared with.</summary>
    public string ListFile { get; set; } = "App_Data/erased.txt";
}

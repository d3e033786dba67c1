namespace QijiangTeachers.Kernel.Tables;

/// <summary>The kinds of files a list can be exported to.</summary>
public enum TableFileFormat
{
    Xlsx,
    Csv,
}

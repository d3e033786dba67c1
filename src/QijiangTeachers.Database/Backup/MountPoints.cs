namespace QijiangTeachers.Database.Backup;

/// <summary>What can't be renamed, known before a restore decides to rename it; Linux only.</summary>
internal static class MountPoints
{
    private const string Table = "/proc/self/mounts";

    public static bool Has(string path)
        => File.Exists(Table) && File.ReadLines(Table).Any(l => l.Split(' ') is [_, var mount, ..] && mount.Replace("\\040", " ", StringComparison.Ordinal) == Path.TrimEndingDirectorySeparator(path));
}

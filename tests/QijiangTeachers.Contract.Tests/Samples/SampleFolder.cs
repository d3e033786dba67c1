using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Samples;

/// <summary>Reads etc/samples: the sheets, and the tables of the README beside them.</summary>
internal static class SampleFolder
{
    public static Roster Read(string name)
    {
        var roster = new Roster();
        foreach (var sheet in Sheets.InOrder.Where(s => File.Exists(PathOf(name, s + ".csv"))))
        {
            var lines = File.ReadAllLines(PathOf(name, sheet + ".csv")).Select(l => l.Split(',')).ToList();   // the samples quote nothing
            var table = roster.Sheet(sheet);
            table.Header.Clear();
            table.Header.AddRange(lines[0]);
            table.Rows.AddRange(lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(c => c.First, c => c.Second)));
        }

        return roster;
    }

    /// <summary>The rows of the table whose head begins and, where given, ends with these words.</summary>
    public static IReadOnlyList<string[]> Table(string name, string first, string? last = null)
    {
        var rows = File.ReadAllLines(PathOf(name, "README.md")).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var head = rows.FindIndex(r => r.Length > 2 && r[1] == first && (last is null || r[^2] == last));
        return [.. rows.Skip(head + 2).TakeWhile(r => r.Length > 2).Select(r => r[1..^1])];
    }

    private static string PathOf(string name, string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "QijiangTeachers.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "etc", "samples", name, file);
    }
}

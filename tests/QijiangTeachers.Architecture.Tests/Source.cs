using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace QijiangTeachers.Architecture.Tests;

/// <summary>The source files of the product: what no compiled assembly shows.</summary>
internal static class Source
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Code { get; } = Read("*.cs");
    public static IReadOnlyList<SourceFile> Pages { get; } = Read("*.razor");
    public static IReadOnlyList<SourceFile> All { get; } = [.. Code, .. Pages];

    /// <summary>Lines that match, comments left out, each as <c>path:line: text</c>.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<SourceFile> files, string pattern)
    {
        var regex = new Regex(pattern);
        return [.. files.SelectMany(f => f.Lines.Select((text, i) => (f.Path, Number: i + 1, Text: text)))
            .Where(l => !l.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && regex.IsMatch(l.Text))
            .Select(l => $"{l.Path}:{l.Number}: {l.Text.Trim()}")];
    }

    private static SourceFile[] Read(string pattern)
    {
        SourceFile[] files = [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(p => !p.Contains("/obj/", StringComparison.Ordinal) && !p.Contains("/bin/", StringComparison.Ordinal) && !p.Contains("/Migrations/", StringComparison.Ordinal)
                && !p.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(p => new SourceFile(p, File.ReadAllLines(Path.Combine(Root, p))))];
        files.ShouldNotBeEmpty($"There is no {pattern} under {Root}/src: these tests must run where the source lies.");
        return files;
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "QijiangTeachers.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests read the source: run them on the machine that built them.");
    }
}

namespace QijiangTeachers.Architecture.Tests.Documents;

/// <summary>Rows of the tables of a page under docs/, cells trimmed; headings and rulers left out.</summary>
internal static class MarkdownTable
{
    public static IReadOnlyList<string[]> Rows(string page, int columns)
        => [.. File.ReadAllLines(Path.Combine(Source.Root, "docs", page)).Where(l => l.StartsWith('|'))
            .Select(l => l.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)).Where(c => c.Length == columns && c[0].StartsWith('`'))];
}

using System.Text.RegularExpressions;

namespace QijiangTeachers.Architecture.Tests.Documents;

/// <summary>docs/security.md names what exists, answers every item once and adds up.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string[] Answers = ["met", "in part", "not met", "n/a"];

    private static readonly string Page = File.ReadAllText(Path.Combine(Source.Root, "docs", "security.md"));

    private static readonly IReadOnlyList<string[]> Asvs = MarkdownTable.Rows("security.md", columns: 5);
    private static readonly IReadOnlyList<string[]> DengBao = MarkdownTable.Rows("security.md", columns: 4);

    /// <summary>The code of all tests, by file.</summary>
    private static readonly Dictionary<string, string> Tests = Directory.EnumerateFiles(Path.Combine(Source.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).ToDictionary(f => f, File.ReadAllText);

    [Fact]
    public void The_sums_at_the_top_are_those_of_the_rows()
    {
        SumOf("ASVS 5.0.0").ShouldBe(Count(Asvs, answer: 3));
        SumOf("等保 2.0 第二级").ShouldBe(Count(DengBao, answer: 2));
    }

    [Fact]
    public void Every_item_of_levels_1_and_2_is_answered_once()
    {
        Asvs.Select(r => r[0]).ShouldBeUnique();
        DengBao.Select(r => r[0]).ShouldBeUnique();
        // So many has version 5.0.0.
        (Asvs.Count(r => r[1] == "1"), Asvs.Count(r => r[1] == "2")).ShouldBe((70, 183));
        Asvs.Concat(DengBao).Where(r => r[^1].Length == 0 || !Answers.Contains(r[^2])).ShouldBeEmpty();
    }

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var named = Named().Select(n => TestName().Match(n)).Where(m => m.Success).ToList();
        named.Count.ShouldBeGreaterThan(80);
        named.Where(m => !Tests.Values.Any(t => Regex.IsMatch(t, $@"\bclass {m.Groups[1].Value}\b") && (m.Groups[2].Value.Length == 0 || t.Contains($" {m.Groups[2].Value}(", StringComparison.Ordinal))))
            .Select(m => m.Value).ShouldBeEmpty("Name the test that proves it now, or say that nothing does.");
    }

    [Fact]
    public void Every_file_and_type_that_is_named_exists()
    {
        var files = Source.All.Select(f => Path.GetFileNameWithoutExtension(f.Path)).ToHashSet();
        Named().Where(n => TypeName().IsMatch(n) && !TestName().IsMatch(n) && !files.Contains(n) && !OfTheFramework.Contains(n)).ShouldBeEmpty("Name the file by its type.");
        var paths = Named().Where(n => n.Contains('/') && !n.StartsWith('/') && !n.Contains(' ')).ToList();
        paths.ShouldNotBeEmpty();
        paths.Where(p => !File.Exists(Path.Combine(Source.Root, p))).ShouldBeEmpty();
    }

    private static readonly string[] OfTheFramework = ["MarkupString", "RandomNumberGenerator", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    private static IEnumerable<string> Named() => Quoted().Matches(Page).Select(m => m.Groups[1].Value).Distinct();

    private static int[] Count(IReadOnlyList<string[]> rows, int answer) => [.. Answers.Select(a => rows.Count(r => r[answer] == a)), rows.Count];

    private static int[] SumOf(string standard)
        => [.. Page.Split('\n').Single(l => l.StartsWith($"| {standard} |", StringComparison.Ordinal)).Trim('|').Split('|', StringSplitOptions.TrimEntries)[1..].Select(int.Parse)];

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(\w+Tests)(?:\.(\w+))?$")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^[A-Z]\w+$")]
    private static partial Regex TypeName();
}

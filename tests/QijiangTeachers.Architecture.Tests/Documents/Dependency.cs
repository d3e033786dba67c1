namespace QijiangTeachers.Architecture.Tests.Documents;

/// <summary>One line of docs/dependencies.md.</summary>
internal sealed record Dependency(string Name, string Version, string Licence, string Purpose, string Origin)
{
    public static IReadOnlyList<Dependency> Listed { get; } =
        [.. MarkdownTable.Rows("dependencies.md", columns: 5).Select(c => new Dependency(c[0].Trim('`'), c[1], c[2], c[3], c[4]))];

    public override string ToString() => $"{Name} {Version}";
}

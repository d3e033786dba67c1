namespace QijiangTeachers.Ui.Shell;

/// <summary>What the frame of a page shows to this person.</summary>
public sealed record ShellView
{
    public string PersonName { get; init; } = "";

    /// <summary>人事科 · 綦江区教育委员会.</summary>
    public string PersonLine { get; init; } = "";
    public IReadOnlyList<NavSection> Sections { get; init; } = [];
    public IReadOnlyList<NavLink> Tabs { get; init; } = [];
    public ShellSearch? Search { get; init; }
    public NavLink? Bell { get; init; }

    /// <summary>Whether something can be reached by the menu only, so that a phone needs it beside the tabs.</summary>
    public bool NeedsMenu => Tabs.Count == 0 || Sections.SelectMany(s => s.Links).Any(l => Tabs.All(t => t.Path != l.Path));
}

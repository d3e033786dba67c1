namespace QijiangTeachers.Ui.Shell;

/// <summary>The headings of the navigation (look.md §3).</summary>
public sealed record NavGroup(string? TextKey, int Order)
{
    public static NavGroup Top { get; } = new(null, 0);
    public static NavGroup School { get; } = new("Menu:School", 10);
    public static NavGroup People { get; } = new("Menu:People", 20);
    public static NavGroup Training { get; } = new("Menu:Training", 30);
    public static NavGroup Placement { get; } = new("Menu:Placement", 40);
    public static NavGroup Data { get; } = new("Menu:Data", 50);
    public static NavGroup System { get; } = new("Menu:System", 60);
}

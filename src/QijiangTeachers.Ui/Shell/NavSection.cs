namespace QijiangTeachers.Ui.Shell;

/// <summary>A heading of the navigation and its lines, as one person gets them.</summary>
public sealed record NavSection(string? Title, IReadOnlyList<NavLink> Links);

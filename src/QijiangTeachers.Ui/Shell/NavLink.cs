namespace QijiangTeachers.Ui.Shell;

/// <summary>A line of the navigation as one person gets it.</summary>
/// <param name="Badge">What waits behind it; 0 shows nothing.</param>
public sealed record NavLink(string Path, string Text, string Icon, int Badge, bool IsCurrent);

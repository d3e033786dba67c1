namespace QijiangTeachers.Ui.Shell;

/// <summary>The bell of the top bar: a link with the number that <see cref="Badge"/> (an <see cref="INavBadge"/>) counts.</summary>
public sealed record ShellBell(string Path, Type Badge);

namespace QijiangTeachers.Ui.Shell;

/// <summary>
/// A line of the navigation. Modules register theirs as singletons; who holds none of the roles or lacks the permission
/// doesn't get it at all.
/// </summary>
/// <param name="Path">Where it leads; also the prefix by which it is marked as current.</param>
/// <param name="TextKey">Looked up in all modules, e.g. <c>Menu:Teachers</c>.</param>
/// <param name="Icon">A name of <c>Assets/icons.txt</c>.</param>
/// <param name="Permission">Null: everybody who is signed in.</param>
/// <param name="Roles">Whose navigation it belongs to.</param>
public sealed record NavItem(string Path, string TextKey, string Icon, string? Permission, params string[] Roles)
{
    public NavGroup Group { get; init; } = NavGroup.Top;

    /// <summary>Within the group.</summary>
    public int Order { get; init; }

    /// <summary>Place (1–4) among the tabs at the bottom of a phone; null: behind the menu.</summary>
    public int? Tab { get; init; }

    /// <summary>A tab of the phone that the desk doesn't need, because its top bar leads there.</summary>
    public bool TabOnly { get; init; }

    /// <summary>A shorter text for the tab, e.g. 本校 for 本校概况.</summary>
    public string? TabTextKey { get; init; }

    /// <summary>An <see cref="INavBadge"/> service that counts what waits.</summary>
    public Type? Badge { get; init; }
}

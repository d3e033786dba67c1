using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Ui.Shell;

/// <summary>
/// Composes the frame from what the modules registered. It works in a scope of its own: the page loads its data at the
/// same time, and a database context serves one at a time.
/// </summary>
internal sealed class ShellReader(IServiceScopeFactory scopes, CurrentUserAccessor users, IEnumerable<NavItem> items, IEnumerable<ShellSearch> searches, IEnumerable<ShellBell> bells, TextCatalogue texts)
{
    // The first of a person's roles decides what stands on top and which tabs a phone shows.
    private static readonly string[] RolesByWeight =
        [RoleNames.HrOfficer, RoleNames.TrainingOfficer, RoleNames.Principal, RoleNames.SchoolClerk, RoleNames.Reviewer, RoleNames.Operator, RoleNames.Auditor, RoleNames.Teacher];

    public async Task<ShellView> ReadAsync(string path, CancellationToken ct = default)
    {
        var user = users.User;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserAccessor>().User = user;
        var permissions = scope.ServiceProvider.GetRequiredService<IPermissionChecker>();
        var roles = RolesByWeight.Where(user.Roles.Contains).ToList();
        var allowed = new List<NavItem>();
        foreach (var item in items)
            if (item.Roles.Any(roles.Contains) && (item.Permission is null || await permissions.IsGrantedAsync(item.Permission, ct))) allowed.Add(item);
        var bell = bells.FirstOrDefault();
        var counts = await CountAsync(scope.ServiceProvider, allowed.Select(i => i.Badge).Append(bell?.Badge), ct);
        var current = Current(allowed, path);
        var links = allowed.ToDictionary(i => i, i => new NavLink(i.Path, Text(i.TextKey), i.Icon, Badge(counts, i.Badge), i.Path == current));
        var place = await PlaceAsync(scope.ServiceProvider, user, ct);
        return new()
        {
            PersonName = user.Name,
            PersonLine = string.Join(" · ", new[] { roles.Count > 0 ? Text($"Role:{roles[0]}") : null, place ?? (user.Scope.IsDistrict ? Text("OfficeShort") : null) }.OfType<string>()),
            Sections = [.. Sections(allowed, roles, links)],
            Tabs = roles.Count == 0 ? [] : [.. allowed.Where(i => i.Tab is not null && i.Roles.Contains(roles[0])).OrderBy(i => i.Tab).Take(4).Select(i => i.TabTextKey is { } key ? links[i] with { Text = Text(key) } : links[i])],
            Search = await FirstAsync(searches, s => permissions.IsGrantedAsync(s.Permission, ct)),
            Bell = bell is null ? null : new(bell.Path, Text("Notifications"), "bell", Badge(counts, bell.Badge), bell.Path == path),
        };
    }

    // The main role's groups, then one group per further role with what isn't there yet.
    private IEnumerable<NavSection> Sections(List<NavItem> allowed, List<string> roles, Dictionary<NavItem, NavLink> links)
    {
        var shown = new HashSet<string>();
        foreach (var (index, role) in roles.Index())
        {
            var own = allowed.Where(i => i.Roles.Contains(role) && !i.TabOnly).OrderBy(i => i.Group.Order).ThenBy(i => i.Order).Where(i => shown.Add(i.Path)).ToList();
            if (index > 0 && own.Count > 0) yield return new(Text($"Role:{role}"), [.. own.Select(i => links[i])]);
            else
                foreach (var group in own.GroupBy(i => i.Group))
                    yield return new(group.Key.TextKey is { } key ? Text(key) : null, [.. group.Select(i => links[i])]);
        }
    }

    // The longest address that leads to the present page.
    private static string? Current(List<NavItem> allowed, string path)
        => allowed.Select(i => i.Path).Where(p => path == p || (p != "/" && path.StartsWith(p + "/", StringComparison.Ordinal))).MaxBy(p => p.Length);

    private static async Task<Dictionary<Type, int>> CountAsync(IServiceProvider services, IEnumerable<Type?> badges, CancellationToken ct)
    {
        var counts = new Dictionary<Type, int>();
        foreach (var badge in badges.OfType<Type>().Distinct()) counts[badge] = await ((INavBadge)services.GetRequiredService(badge)).CountAsync(ct);
        return counts;
    }

    private static int Badge(Dictionary<Type, int> counts, Type? badge) => badge is null ? 0 : counts[badge];

    private static async Task<string?> PlaceAsync(IServiceProvider services, ICurrentUser user, CancellationToken ct)
    {
        foreach (var source in services.GetServices<IPersonPlace>())
            if (await source.FindAsync(user, ct) is { } place) return place;
        return null;
    }

    private static async Task<T?> FirstAsync<T>(IEnumerable<T> candidates, Func<T, Task<bool>> isAllowed) where T : class
    {
        foreach (var candidate in candidates)
            if (await isAllowed(candidate)) return candidate;
        return null;
    }

    private string Text(string key) => texts.Find(key) ?? key;
}

using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Architecture.Tests.Code;

/// <summary>What other systems can be given at all.</summary>
public sealed class ApiScopeTests
{
    private static readonly PermissionCatalogue Catalogue = new(new ModuleSet(ModuleLoader.Load(typeof(Web.WebModule))));

    // Full numbers, decisions about people, and the rules of the district itself are for persons.
    private static readonly string[] Never = [".Reveal", ".Manage", ".Merge", ".Transfer", ".Leave", ".Decide", ".Own", "QijiangTeachers.Administration", "QijiangTeachers.Notifications"];

    [Fact]
    public void A_scope_stands_for_permissions_that_there_are_with_their_parents()
    {
        Catalogue.ApiScopes.Count.ShouldBeGreaterThan(5);
        Catalogue.ApiScopes.Select(s => s.Name).ShouldBeUnique();
        foreach (var scope in Catalogue.ApiScopes)
            foreach (var name in scope.Permissions)
            {
                var permission = Catalogue.Find(name).ShouldNotBeNull($"{scope.Name}: no module defines {name}.");
                if (permission.Parent is { } parent) scope.Permissions.ShouldContain(parent.Name, $"{scope.Name}: {name} counts only with its parent.");
            }
    }

    [Fact]
    public void No_scope_gives_what_only_persons_may()
        => Catalogue.ApiScopes.SelectMany(s => s.Permissions.Select(p => $"{s.Name}: {p}")).Where(p => Never.Any(n => p.Contains(n, StringComparison.Ordinal)))
            .ShouldBeEmpty("A machine gets no such permission (decisions/0012).");
}

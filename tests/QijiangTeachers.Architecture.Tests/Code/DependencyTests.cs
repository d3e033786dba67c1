using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace QijiangTeachers.Architecture.Tests.Code;

public sealed class DependencyTests
{
    /// <summary>Design §1: who may use whom.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Kernel"] = [],
        ["Ui"] = ["Kernel"],
        ["Administration"] = ["Ui", "Kernel"],
        ["Notifications"] = ["Administration", "Ui", "Kernel"],
        ["Staff"] = ["Administration", "Ui", "Kernel"],
        ["Training"] = ["Staff", "Administration", "Ui", "Kernel"],
        ["Credentials"] = ["Staff", "Administration", "Ui", "Kernel"],
        ["Cultivation"] = ["Training", "Credentials", "Staff", "Administration", "Ui", "Kernel"],
        ["Rotation"] = ["Training", "Credentials", "Staff", "Administration", "Ui", "Kernel"],
        ["Indicators"] = ["Cultivation", "Rotation", "Training", "Credentials", "Staff", "Administration", "Ui", "Kernel"],
        ["Database"] = ["Indicators", "Notifications", "Cultivation", "Rotation", "Training", "Credentials", "Staff", "Administration", "Ui", "Kernel"],
        ["Web"] = ["Database", "Indicators", "Notifications", "Cultivation", "Rotation", "Training", "Credentials", "Staff", "Administration", "Ui", "Kernel"],
    };

    private static readonly ArchUnitNET.Domain.Architecture Registry = new ArchLoader().LoadAssemblies([.. ModuleAssemblies.All]).Build();

    [Fact]
    public void Modules_depend_only_in_the_direction_of_the_design()
    {
        ModuleAssemblies.All.Select(ModuleAssemblies.ShortName).ShouldBe(Allowed.Keys, ignoreOrder: true, "A module was added or removed: say in DependencyTests.Allowed whom it may use.");
        foreach (var assembly in ModuleAssemblies.All)
        {
            var name = ModuleAssemblies.ShortName(assembly);
            var wrong = Used(assembly).Where(used => !used.StartsWith("Database.", StringComparison.Ordinal)).Except(Allowed[name]);
            wrong.ShouldBeEmpty($"{name} must not use these modules (design §1): move the code to where both may reach it, or let the lower module offer an interface that the upper one implements.");
        }
    }

    [Theory]
    [InlineData(@"^Microsoft\.EntityFrameworkCore(\.|$)", "EF Core")]
    [InlineData(@"^Microsoft\.AspNetCore(\.|$)", "ASP.NET Core")]
    public void Domain_code_stands_on_no_framework(string namespaces, string framework)
        => ShouldHold(Types().That().ResideInNamespaceMatching(@"^QijiangTeachers\.\w+\.Domain(\.|$)")
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(namespaces)),
            $"Domain code must not know {framework}: move what needs it to Persistence, Application or Http.");

    [Fact]
    public void Domain_code_knows_nothing_above_itself()
        => ShouldHold(Types().That().ResideInNamespaceMatching(@"^QijiangTeachers\.\w+\.Domain(\.|$)")
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(@"^QijiangTeachers\.\w+\.(Persistence|Application|Http|Pages|Jobs|Seeding|Commands)(\.|$)")),
            "A rule must not depend on how it is stored, asked for or shown: pass it what it needs.");

    [Fact]
    public void Application_services_know_no_page_and_no_endpoint()
        => ShouldHold(Types().That().ResideInNamespaceMatching(@"^QijiangTeachers\.\w+\.Application(\.|$)")
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(@"^QijiangTeachers\.\w+\.(Http|Pages)(\.|$)")),
            "Pages and endpoints call the service, never the other way round.");

    [Fact]
    public void Nothing_sits_in_ABPs_own_namespace()
        => ModuleAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("Volo", StringComparison.Ordinal) == true)
            .ShouldBeEmpty("The shape is ABP's, the code is ours: use a namespace under QijiangTeachers.");

    private static IEnumerable<string> Used(Assembly assembly)
        => assembly.GetReferencedAssemblies().Select(r => r.Name!).Where(n => n.StartsWith("QijiangTeachers.", StringComparison.Ordinal)).Select(n => n["QijiangTeachers.".Length..]);

    private static void ShouldHold(TypesShouldConjunction rule, string whatToDo)
    {
        var results = rule.Evaluate(Registry).ToList();
        results.ShouldNotBeEmpty("The rule found nothing to look at: has a folder been renamed?");
        results.Where(r => !r.Passed).Select(r => r.Description).ShouldBeEmpty(whatToDo);
    }
}

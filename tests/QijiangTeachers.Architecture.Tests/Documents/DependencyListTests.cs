using System.Text.Json;
using System.Xml.Linq;

namespace QijiangTeachers.Architecture.Tests.Documents;

/// <summary>docs/dependencies.md is what is really asked for, and under which licence.</summary>
public sealed class DependencyListTests
{
    private static readonly string[] Accepted = ["MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "PostgreSQL"];

    // Why: docs/dependencies.md.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Hangfire.Core"] = "LGPL-3.0", ["Hangfire.AspNetCore"] = "LGPL-3.0", ["Hangfire.InMemory"] = "LGPL-3.0",
        ["Hangfire.PostgreSql"] = "LGPL-3.0", ["Hangfire.SqlServer"] = "LGPL-3.0",
        ["Microsoft.SqlServer.DacFx"] = "Microsoft SQL Server DacFx terms",
    };

    [Fact]
    public void What_is_asked_for_is_listed_with_its_version_and_nothing_else_is()
        => Dependency.Listed.Select(d => d.ToString()).Order(StringComparer.Ordinal)
            .ShouldBe(NuGet.Concat(Npm.Select(p => $"{p.Name} {p.Version}")).Concat(Tools).Order(StringComparer.Ordinal), "Bring docs/dependencies.md up to date: name, version, licence, purpose and source.");

    [Fact]
    public void Every_package_that_is_pinned_is_used()
    {
        var used = Directory.EnumerateFiles(Source.Root, "*.csproj", SearchOption.AllDirectories).SelectMany(f => XDocument.Load(f).Descendants("PackageReference")).Select(e => e.Attribute("Include")!.Value).ToHashSet();
        Properties.Where(g => g.Attribute("Label")?.Value.Contains("ransitive pins", StringComparison.Ordinal) != true)
            .SelectMany(g => g.Elements("PackageVersion")).Select(e => e.Attribute("Include")!.Value).Where(n => !used.Contains(n))
            .ShouldBeEmpty("Take them out of Directory.Packages.props.");
    }

    [Fact]
    public void Every_licence_is_accepted_or_a_named_exception()
        => Dependency.Listed.Where(d => Exceptions.TryGetValue(d.Name, out var agreed) ? d.Licence != agreed : !d.Licence.Split(" OR ").Any(Accepted.Contains))
            .ShouldBeEmpty("Use another package, or have the exception agreed to and say why in docs/dependencies.md.");

    [Fact]
    public void Every_line_says_what_for_and_from_where()
        => Dependency.Listed.Where(d => d.Purpose.Length < 5 || !d.Origin.StartsWith("https://github.com/", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void The_licence_is_the_one_that_the_package_names()
    {
        var listed = Dependency.Listed.ToDictionary(d => d.Name, d => d.Licence);
        var named = Properties.SelectMany(g => g.Elements("PackageVersion")).Select(e => (Name: e.Attribute("Include")!.Value, Licence: PackageLicence.OfNuGet(e.Attribute("Include")!.Value, e.Attribute("Version")!.Value)))
            .Concat(Npm.Select(p => (p.Name, Licence: PackageLicence.OfNpm(p.File, p.Name)))).Where(p => p.Licence is not null).ToList();
        named.Count.ShouldBeGreaterThan(25);   // those that this test's own build needs lie on every disk
        named.Where(p => listed.GetValueOrDefault(p.Name) != p.Licence).ShouldBeEmpty();
    }

    private static IEnumerable<XElement> Properties => XDocument.Load(Path.Combine(Source.Root, "Directory.Packages.props")).Descendants("ItemGroup");

    private static IEnumerable<string> NuGet => Properties.SelectMany(g => g.Elements("PackageVersion")).Select(e => $"{e.Attribute("Include")!.Value} {e.Attribute("Version")!.Value}");

    private static IEnumerable<string> Tools
    {
        get
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Source.Root, "dotnet-tools.json")));
            return [.. json.RootElement.GetProperty("tools").EnumerateObject().Select(t => $"{t.Name} {t.Value.GetProperty("version").GetString()}")];
        }
    }

    private static List<(string File, string Name, string Version)> Npm { get; } = [.. new[] { "src", "tests" }.SelectMany(PackageFiles).SelectMany(Asked)];

    private static IEnumerable<string> PackageFiles(string folder)
        => Directory.EnumerateFiles(Path.Combine(Source.Root, folder), "package.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4 })
            .Where(f => !f.Contains("node_modules", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static List<(string File, string Name, string Version)> Asked(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. new[] { "dependencies", "devDependencies", "optionalDependencies" }.Where(k => json.RootElement.TryGetProperty(k, out _))
            .SelectMany(k => json.RootElement.GetProperty(k).EnumerateObject()).Select(p => (file, p.Name, p.Value.GetString()!))];
    }
}

using System.Text.Json;
using System.Xml.Linq;

namespace QijiangTeachers.Architecture.Tests.Documents;

/// <summary>The licence that a restored package names itself; null where it lies on no disk here.</summary>
internal static class PackageLicence
{
    private static readonly string _nuget = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static readonly string[] _lgpl = ["LGPL v3", "LGPLv3"];

    public static string? OfNuGet(string name, string version)
    {
        var folder = Path.Combine(_nuget, name.ToLowerInvariant(), version);
        var manifest = Path.Combine(folder, name.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(manifest)) return null;
        var licence = XDocument.Load(manifest).Descendants().First(e => e.Name.LocalName == "license");
        return licence.Attribute("type")?.Value == "expression" ? licence.Value : OfText(File.ReadAllText(Path.Combine(folder, licence.Value)));
    }

    public static string? OfNpm(string packageJson, string name)
    {
        var manifest = Path.Combine(Path.GetDirectoryName(packageJson)!, "node_modules", name, "package.json");
        if (!File.Exists(manifest)) return null;
        using var json = JsonDocument.Parse(File.ReadAllText(manifest));
        return json.RootElement.GetProperty("license").GetString();
    }

    private static string OfText(string text)
        => text.Contains("MIT License", StringComparison.Ordinal) ? "MIT"
            : _lgpl.Any(t => text.Contains(t, StringComparison.Ordinal)) ? "LGPL-3.0"
            : text.Contains("DATA-TIER APPLICATION FRAMEWORK", StringComparison.Ordinal) ? "Microsoft SQL Server DacFx terms"
            : text.Split('\n')[0].Trim();
}

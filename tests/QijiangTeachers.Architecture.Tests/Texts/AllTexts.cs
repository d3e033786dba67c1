using System.Reflection;
using System.Text.RegularExpressions;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Architecture.Tests.Texts;

/// <summary>The texts of all modules, in both languages.</summary>
internal static partial class AllTexts
{
    public static TextCatalogue Catalogue { get; } = new(new ModuleSet(ModuleLoader.Load(typeof(Web.WebModule))));

    public static IReadOnlyDictionary<string, string> Of(Assembly module, string culture) => Catalogue.All(module, culture);

    /// <summary>The names in braces.</summary>
    public static IReadOnlySet<string> Placeholders(string text) => Braces().Matches(text).Select(m => m.Groups[1].Value).ToHashSet();

    [GeneratedRegex(@"\{(\w+)(?:[:,][^}]*)?\}")]
    private static partial Regex Braces();
}

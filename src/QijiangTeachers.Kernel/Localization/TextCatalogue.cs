using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Kernel.Localization;

/// <summary>
/// The texts of all modules from their embedded <c>Texts/{culture}.json</c> (ABP's layout). A key is looked up in the
/// asking module first, then in all; the culture falls back from <c>zh-CN</c> to <c>zh-Hans</c>, which is the default.
/// </summary>
public sealed class TextCatalogue(ModuleSet modules)
{
    public const string DefaultCulture = "zh-Hans";
    public static IReadOnlyList<string> Cultures { get; } = [DefaultCulture, "en"];

    /// <summary>
    /// Commands and jobs speak Chinese, whatever the machine's language or that of the person who ordered the work: what they
    /// write is read by others. Holds for the calling method and all that it awaits.
    /// </summary>
    public static void SpeakDefault() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    private readonly Dictionary<(Assembly Assembly, string Culture), FrozenDictionary<string, string>> _texts =
        modules.Modules.Select(m => m.GetType().Assembly).Append(typeof(TextCatalogue).Assembly).Distinct()
            .SelectMany(a => Cultures.Select(c => (a, c)))
            .ToDictionary(k => k, k => Load(k.a, k.c));

    public string? Find(string key, Assembly? preferred = null, string? culture = null)
    {
        var chosen = culture ?? Current;
        return Find(key, preferred, chosen, out var text) || (chosen != DefaultCulture && Find(key, preferred, DefaultCulture, out text)) ? text : null;
    }

    /// <summary>Every key of a module in one culture, for tests and the start-up check.</summary>
    public IReadOnlyDictionary<string, string> All(Assembly assembly, string culture) => _texts[(assembly, culture)];

    private static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : DefaultCulture;

    private bool Find(string key, Assembly? preferred, string culture, out string? text)
    {
        if (preferred is not null && _texts.TryGetValue((preferred, culture), out var own) && own.TryGetValue(key, out text)) return true;
        foreach (var ((_, c), texts) in _texts)
            if (c == culture && texts.TryGetValue(key, out text)) return true;
        text = null;
        return false;
    }

    private static FrozenDictionary<string, string> Load(Assembly assembly, string culture)
    {
        using var stream = assembly.GetManifestResourceStream($"Texts.{culture}.json");
        return stream is null ? FrozenDictionary<string, string>.Empty : JsonSerializer.Deserialize<TextFile>(stream, JsonSerializerOptions.Web)!.Texts.ToFrozenDictionary();
    }

    private sealed record TextFile(string Culture, Dictionary<string, string> Texts);
}

using System.Text.Json;
using System.Text.RegularExpressions;
using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Notifications.Application;

/// <summary>What a message says, by its kind.</summary>
internal sealed partial class MessageText(TextCatalogue texts)
{
    public static string TitleKey(string kind) => $"Message:{kind}";
    public static string TextKey(string kind) => $"Message:{kind}:Text";

    /// <summary>The line that names nobody.</summary>
    /// <param name="kind">Of the message.</param>
    /// <param name="culture">Null: that of the request.</param>
    public string TitleOf(string kind, string? culture = null) => texts.Find(TitleKey(kind), culture: culture) ?? kind;

    /// <summary>The sentence in the inbox.</summary>
    public string TextOf(string kind, string values)
    {
        var filling = JsonSerializer.Deserialize<Dictionary<string, string>>(values) ?? [];
        return Placeholder().Replace(texts.Find(TextKey(kind)) ?? "", m => filling.GetValueOrDefault(m.Groups["name"].Value) is not { } value ? ""
            : m.Groups["text"].Success ? texts.Find(value) ?? value : value);
    }

    [GeneratedRegex(@"\{(?<name>\w+)(?<text>:text)?\}")]
    private static partial Regex Placeholder();
}

using System.Collections;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Kernel.Localization;

/// <summary>What a refusal says to the user: the text of its code, filled by name from its data.</summary>
public sealed class ErrorTexts(TextCatalogue texts)
{
    public string Of(BusinessException refusal)
    {
        var text = texts.Find(refusal.Code) ?? refusal.Code;
        foreach (DictionaryEntry item in refusal.Data)
            text = text.Replace("{" + item.Key + "}", Format(item.Value), StringComparison.Ordinal);
        return text;
    }

    public string Of(string key) => texts.Find(key) ?? key;

    private static string Format(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd"),
        _ => value.ToString() ?? "",
    };
}

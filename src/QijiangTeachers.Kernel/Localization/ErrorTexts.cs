using System.Collections;
using System.Globalization;
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

    /// <summary>What is wrong with a row or form.</summary>
    public string Of(RuleFault fault) => Fill($"Fault:{fault.Key}", fault);

    /// <summary>What to do about it.</summary>
    public string RemedyOf(RuleFault fault) => Fill($"Fault:{fault.Key}:Remedy", fault);

    /// <summary>Both in one sentence after the other, as a form shows them.</summary>
    public string SentenceOf(RuleFault fault) => string.Format(CultureInfo.InvariantCulture, Of("Fault:Sentence"), Of(fault), RemedyOf(fault));

    /// <summary>What is wrong with a field, in the language of the reader.</summary>
    public string Of(FieldError error) => Fill(error.Message, error.Values);

    public string Of(string key) => texts.Find(key) ?? key;

    private string Fill(string key, RuleFault fault) => Fill(key, fault.Values);

    private string Fill(string key, (string Name, object? Value)[] values)
        => values.Aggregate(Of(key), (text, v) => text.Replace("{" + v.Name + "}", Format(v.Value), StringComparison.Ordinal));

    private static string Format(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd"),
        _ => value.ToString() ?? "",
    };
}

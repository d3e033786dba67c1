using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Indicators.Http;

/// <summary>A choice in a query, in any case: <c>part=denominator</c>.</summary>
internal static class QueryWord
{
    /// <exception cref="InputInvalidException">An unknown word; the message lists the known ones.</exception>
    public static T? Of<T>(string field, string? text) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !int.TryParse(text, out _)) return value;
        throw new InputInvalidException(field, $"没有“{text}”。可用：{string.Join("、", Enum.GetNames<T>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]))}");
    }
}

using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Indicators.Http;

/// <summary>A choice in a query, in any case: <c>part=denominator</c>.</summary>
internal static class QueryWord
{
    /// <summary>For pages: what isn't known is as if it weren't there.</summary>
    public static T? OrNull<T>(string? text) where T : struct, Enum
        => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !int.TryParse(text, out _) ? value : null;

    /// <exception cref="InputInvalidException">An unknown word; the message lists the known ones.</exception>
    public static T? Of<T>(string field, string? text) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text)) return null;
        return OrNull<T>(text) ?? throw new InputInvalidException(field, $"没有“{text}”。可用：{string.Join("、", Enum.GetNames<T>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]))}");
    }
}

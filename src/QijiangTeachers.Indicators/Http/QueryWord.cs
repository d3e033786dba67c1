namespace QijiangTeachers.Indicators.Http;

/// <summary>A choice in the address of a page, in any case: <c>part=denominator</c>.</summary>
internal static class QueryWord
{
    /// <summary>What isn't known is as if it weren't there.</summary>
    public static T? OrNull<T>(string? text) where T : struct, Enum
        => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !int.TryParse(text, out _) ? value : null;
}

namespace QijiangTeachers.Staff.Pages;

/// <summary>Reads words of an address; what isn't known is taken as not given.</summary>
internal static class Query
{
    public static T? Enum<T>(string? text) where T : struct, Enum
        => System.Enum.TryParse<T>(text, ignoreCase: true, out var value) && System.Enum.IsDefined(value) ? value : null;
}

using System.Globalization;

namespace QijiangTeachers.Ui.Forms;

/// <summary>Whether what was typed can be read as the value of a field, by the same invariant forms as the form mapping.</summary>
internal static class PostedText
{
    public static bool IsReadable(string text, Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type) ?? type;
        if (underlying.IsEnum) return Enum.TryParse(underlying, text, ignoreCase: true, out var value) && Enum.IsDefined(underlying, value);
        if (underlying == typeof(DateOnly)) return DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _);
        if (underlying == typeof(TimeOnly)) return TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _);
        if (underlying == typeof(Guid)) return Guid.TryParse(text, out _);
        if (underlying == typeof(int)) return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);
        if (underlying == typeof(long)) return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);
        return underlying != typeof(decimal) || decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>A value in the form the mapping reads; null for nothing.</summary>
    public static string? Of(object? value) => value switch
    {
        null => null,
        DateOnly day => day == default ? null : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Guid id => id == Guid.Empty ? null : id.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };

    public static bool IsDate(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateOnly);

    /// <summary>A day or number that may not be left out: its type has no "nothing".</summary>
    public static bool IsRequired(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null && type != typeof(bool);
}

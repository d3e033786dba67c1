namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>How personal data is shown to those who needn't know it (domain.md §8).</summary>
internal static class Masks
{
    /// <summary>z***@example.org.</summary>
    public static string? Email(string? address)
    {
        if (string.IsNullOrEmpty(address)) return address;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 ? $"{address[0]}***{address[at..]}" : "***";
    }

    /// <summary>138****5678.</summary>
    public static string Phone(string number) => number.Length > 7 ? $"{number[..3]}{new string('*', number.Length - 7)}{number[^4..]}" : new string('*', number.Length);
}

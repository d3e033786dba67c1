using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// A resident ID number (公民身份号码, GB 11643-1999): 6 digits of area, 8 of birth date, 3 of sequence, 1 check character.
/// The area is not checked: boundaries change (綦江县 500222 → 綦江区 500110), numbers don't.
/// </summary>
public sealed record ResidentId
{
    private const int Length = 18;
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string CheckCharacters = "10X98765432";

    private ResidentId(string value, DateOnly birthDate) => (Value, BirthDate) = (value, birthDate);

    /// <summary>18 characters, the last one a digit or an upper-case X.</summary>
    public string Value { get; }

    public DateOnly BirthDate { get; }

    /// <summary>Digit 17: odd = male.</summary>
    public Sex Sex => (Value[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>First 3 and last 4 characters: 500***********0013.</summary>
    public string Masked => Mask(Value);

    /// <summary>Hides all but the first 3 and last 4 characters, also of a number that is wrong and goes into a report.</summary>
    public static string Mask(string number)
        => number.Length > 7 ? string.Concat(number.AsSpan(0, 3), new string('*', number.Length - 7), number.AsSpan(number.Length - 4)) : new string('*', number.Length);

    public static bool TryParse(string? text, [NotNullWhen(true)] out ResidentId? id, out ResidentIdFault fault)
    {
        id = null;
        var value = text?.Trim().ToUpperInvariant() ?? "";
        fault = FaultOf(value, out var birthDate);
        if (fault != ResidentIdFault.None) return false;
        id = new(value, birthDate);
        return true;
    }

    public static ResidentId Parse(string text)
        => TryParse(text, out var id, out var fault) ? id : throw new FormatException($"Not a resident ID number: {fault}.");

    /// <summary>The check character of the first 17 digits.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (first17[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    public override string ToString() => Masked;

    private static ResidentIdFault FaultOf(string value, out DateOnly birthDate)
    {
        birthDate = default;
        if (LooksRounded(value)) return ResidentIdFault.LostDigits;
        if (value.Length != Length) return ResidentIdFault.Length;
        if (value.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9') || !(char.IsAsciiDigit(value[17]) || value[17] == 'X')) return ResidentIdFault.Characters;
        if (!DateOnly.TryParseExact(value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out birthDate)) return ResidentIdFault.BirthDate;
        if (CheckCharacter(value) == value[17]) return ResidentIdFault.None;
        return value.EndsWith("000", StringComparison.Ordinal) ? ResidentIdFault.LostDigits : ResidentIdFault.CheckDigit;
    }

    // 5.0011E+17, and what a spreadsheet makes of it when the column is narrow or saved as CSV.
    private static bool LooksRounded(string value)
        => value.Contains("E+", StringComparison.Ordinal) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

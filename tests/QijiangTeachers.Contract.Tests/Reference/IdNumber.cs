using System.Globalization;

namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>身份证号 by GB 11643-1999: 17 digits and a check character.</summary>
internal static class IdNumber
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static bool IsValid(string id)
        => id.Length == 18 && id[..17].All(char.IsAsciiDigit)
           && DateOnly.TryParseExact(id.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
           && Check(id) == id[17];

    public static DateOnly BirthOf(string id) => DateOnly.ParseExact(id.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    public static bool IsWoman(string id) => (id[16] - '0') % 2 == 0;

    /// <summary>A valid number; odd sequence numbers are men.</summary>
    public static string Make(DateOnly birth, int sequence)
    {
        var body = $"500110{birth:yyyyMMdd}{sequence:000}";
        return body + Check(body);
    }

    public static string WithWrongCheck(string id) => id[..17] + (id[17] == '5' ? '6' : '5');

    private static char Check(string id)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (id[i] - '0') * Weights[i];
        return "10X98765432"[sum % 11];
    }
}

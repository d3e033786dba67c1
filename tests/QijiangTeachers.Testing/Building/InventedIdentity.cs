using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Testing.Building;

/// <summary>A valid 身份证 number that belongs to nobody: district 500110, the day of birth, a running number.</summary>
public static class InventedIdentity
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="birth">Day of birth.</param>
    /// <param name="number">Of 499 people with the same birthday and sex.</param>
    /// <param name="sex">Odd sequence numbers belong to men.</param>
    public static string Number(DateOnly birth, int number, Sex sex)
    {
        var body = $"500110{birth:yyyyMMdd}{number % 499 * 2 + (sex == Sex.Male ? 1 : 2):000}";
        return body + "10X98765432"[body.Select((c, i) => (c - '0') * Weights[i]).Sum() % 11];
    }

    internal static SealedIdentity Of(IPersonalDataProtector? protector, DateOnly birth, int number, Sex sex)
    {
        var id = Number(birth, number, sex);
        var masked = $"{id[..3]}***********{id[^4..]}";
        if (protector is null) return new([1], [2], [.. Guid.CreateVersion7().ToByteArray(), .. Guid.NewGuid().ToByteArray()], masked, null, null, null);
        var key = protector.CreatePersonKey();
        var phone = $"1390000{number:0000}";
        return new(key, protector.Protect(key, id), protector.Hash(id), masked, protector.Protect(key, phone), protector.Hash(phone), $"139****{phone[^4..]}");
    }
}

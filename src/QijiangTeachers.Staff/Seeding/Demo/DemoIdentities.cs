using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>
/// ID and phone numbers that are well formed and nobody's: sequence numbers from 901 up, which registration offices don't
/// reach for one day of birth, and the number range 1400000, which belongs to things, not people.
/// </summary>
internal sealed class DemoIdentities(IPersonalDataProtector protector)
{
    private const string Area = "500110";
    private const int FirstSequence = 901;
    private readonly Dictionary<(DateOnly, Sex), int> _used = [];
    private int _phones;

    public SealedIdentity Make(DateOnly birth, Sex sex)
    {
        var id = ResidentId.Parse(NextNumber(birth, sex));
        var phone = $"1400000{_phones++ % 10000:0000}";
        var key = protector.CreatePersonKey();
        return new(key, protector.Protect(key, id.Value), protector.Hash(id.Value), id.Masked,
            protector.Protect(key, phone), protector.Hash(phone), $"{phone[..3]}****{phone[^4..]}");
    }

    private string NextNumber(DateOnly birth, Sex sex)
    {
        var used = _used.GetValueOrDefault((birth, sex));
        _used[(birth, sex)] = used + 1;
        var sequence = FirstSequence + 2 * used + (sex == Sex.Male ? 0 : 1);   // odd = male
        var first17 = $"{Area}{birth:yyyyMMdd}{sequence:000}";
        return first17 + ResidentId.CheckCharacter(first17);
    }
}

using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>Brings ID card and phone into the form in which they are stored, and back for those who may know.</summary>
internal sealed class IdentitySealer(IPersonalDataProtector protector)
{
    public byte[] HashOf(ResidentId id) => protector.Hash(id.Value);

    public SealedIdentity SealNew(ResidentId id, string? phone) => Seal(protector.CreatePersonKey(), id, phone);

    /// <summary>Whether the stored person has these numbers already; null = whatever it is, an empty phone = none.</summary>
    public bool Agrees(Teacher stored, ResidentId id, string? phone)
    {
        if (!HashOf(id).AsSpan().SequenceEqual(stored.IdNumberHash)) return false;
        return phone is null || (string.IsNullOrWhiteSpace(phone) ? stored.PhoneHash is null : protector.Hash(phone).AsSpan().SequenceEqual(stored.PhoneHash));
    }

    /// <summary>The identity of a stored person; null = as it is.</summary>
    public SealedIdentity SealFor(Teacher stored, ResidentId? id, string? phone)
        => Seal(stored.PersonKey, id ?? ResidentId.Parse(IdNumberOf(stored)), phone ?? PhoneOf(stored));

    public string IdNumberOf(Teacher stored) => protector.Unprotect(stored.PersonKey, stored.SealedIdNumber);

    public string? PhoneOf(Teacher stored) => stored.SealedPhone is { } value ? protector.Unprotect(stored.PersonKey, value) : null;

    private SealedIdentity Seal(byte[] key, ResidentId id, string? phone) => string.IsNullOrWhiteSpace(phone)
        ? new(key, protector.Protect(key, id.Value), HashOf(id), id.Masked, null, null, null)
        : new(key, protector.Protect(key, id.Value), HashOf(id), id.Masked, protector.Protect(key, phone), protector.Hash(phone), Mask.Phone(phone));
}

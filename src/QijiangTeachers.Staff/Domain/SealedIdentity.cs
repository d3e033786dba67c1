namespace QijiangTeachers.Staff.Domain;

/// <summary>ID card and phone of one person in sealed form, with keyed hashes to find and masks to show them.</summary>
public sealed record SealedIdentity(
    byte[] PersonKey, byte[] SealedIdNumber, byte[] IdNumberHash, string MaskedIdNumber, byte[]? SealedPhone, byte[]? PhoneHash, string? MaskedPhone);

namespace QijiangTeachers.Credentials.Domain;

/// <summary>What a 双师型 recognition says; both days inclusive, no 有效期至 = open.</summary>
public sealed record DualQualificationGrant(DualQualificationLevel Level, DateOnly RecognisedOn, DateOnly? ValidUntil, string? DocumentNo);

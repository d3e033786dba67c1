namespace QijiangTeachers.Staff.Domain;

/// <summary>What an entry of 任职经历 says; <paramref name="LastDay"/> inclusive, null = open.</summary>
public sealed record SpellFacts(SpellKind Kind, Guid SchoolId, DateOnly From, DateOnly? LastDay, SpellAttributes Own);

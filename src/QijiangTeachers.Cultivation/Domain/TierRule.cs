namespace QijiangTeachers.Cultivation.Domain;

/// <summary>A title counts towards a tier; <paramref name="TermYears"/> is the default term on recognition, null = no end.</summary>
public sealed record TierRule(HonourTitle Title, Tier Tier, int? TermYears);

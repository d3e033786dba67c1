namespace QijiangTeachers.Cultivation.Domain;

/// <summary>What a recognition says.</summary>
/// <param name="RecognisedOn">认定日期, inclusive.</param>
/// <param name="ValidUntil">有效期至, inclusive; null = open, shown as 有效期未知 where the title has a term.</param>
/// <param name="DocumentNo">认定文号.</param>
public sealed record TitleGrant(HonourTitle Title, DateOnly RecognisedOn, DateOnly? ValidUntil, string? DocumentNo);

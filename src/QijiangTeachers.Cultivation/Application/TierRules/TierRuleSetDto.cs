using QijiangTeachers.Cultivation.Domain;

namespace QijiangTeachers.Cultivation.Application.TierRules;

/// <summary>A version of the tier rules.</summary>
public sealed record TierRuleSetDto
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Inclusive; null: the newest.</summary>
    public DateOnly? ValidUntil { get; init; }
    public required bool IsInForce { get; init; }
    public bool IsNewest => ValidUntil is null;
    public required IReadOnlyList<TierRule> Rules { get; init; }
    public required string Source { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime PublishedAt { get; init; }
}

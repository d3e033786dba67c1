using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Cultivation.Application.TierRules;

/// <summary>Whom a version would move to another tier.</summary>
/// <param name="AsOf">The day that is compared.</param>
/// <param name="Changes">Rules before and after, title by title.</param>
/// <param name="Moved">How many people.</param>
/// <param name="Moves">From which tier to which.</param>
/// <param name="Named">Some of them; at most <see cref="MostNamed"/>.</param>
public sealed record TierRuleImpactDto(DateOnly AsOf, IReadOnlyList<FieldChange> Changes, int Moved, IReadOnlyList<TierMoveDto> Moves, IReadOnlyList<TierMoverDto> Named)
{
    public const int MostNamed = 50;
}

/// <summary>Null = no tier.</summary>
public sealed record TierMoveDto(Tier? Before, Tier? After, int People);

/// <summary>One of them.</summary>
public sealed record TierMoverDto(Guid TeacherId, string Name, string? SchoolName, Tier? Before, Tier? After);

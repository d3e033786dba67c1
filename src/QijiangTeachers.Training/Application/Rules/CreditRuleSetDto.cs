using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Rules;

/// <summary>A version of a cycle's credit rules.</summary>
public sealed record CreditRuleSetDto
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required int Version { get; init; }

    /// <summary>First day of the cycle.</summary>
    public required DateOnly CycleFrom { get; init; }

    /// <summary>Inclusive.</summary>
    public required DateOnly CycleLastDay { get; init; }
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The day before the next version's; null: the newest.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>An inactive cycle judges nobody.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Judges today.</summary>
    public required bool IsInForce { get; init; }
    public bool IsNewest => ValidUntil is null;
    public required CreditRuleValues Values { get; init; }
    public required string Source { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime PublishedAt { get; init; }
}

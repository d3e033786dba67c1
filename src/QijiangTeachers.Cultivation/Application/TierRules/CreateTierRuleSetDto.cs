using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Cultivation.Application.TierRules;

/// <summary>A new version of the tier rules.</summary>
public sealed record CreateTierRuleSetDto
{
    /// <summary>The newest version; if another has been published since, it is refused (409).</summary>
    [Required] public Guid? BasedOnId { get; set; }
    [Required, MaxLength(100)] public string Name { get; set; } = "";

    /// <summary>The first day that is judged by it; the standing version ends the day before.</summary>
    [Required] public DateOnly? ValidFrom { get; set; }

    /// <summary>The titles that count; one that is missing counts nowhere.</summary>
    [Required] public IReadOnlyList<TierRule> Rules { get; set; } = [];

    /// <summary>Plan section or number of the regulation.</summary>
    [Required, MaxLength(500)] public string Source { get; set; } = "";
    [Required, MaxLength(ChangeFactDto.MaxReasonLength)] public string Reason { get; set; } = "";
}

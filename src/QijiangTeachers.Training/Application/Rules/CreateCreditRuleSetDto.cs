using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Rules;

/// <summary>A new version of a cycle's rules.</summary>
public sealed record CreateCreditRuleSetDto
{
    /// <summary>The newest version, from which this one differs; if another has been published since, it is refused (409).</summary>
    [Required] public Guid? BasedOnId { get; set; }

    /// <summary>The first day that is judged by it, inside the cycle.</summary>
    [Required] public DateOnly? ValidFrom { get; set; }
    [Required, Range(0, 100)] public int? HoursPerMonth { get; set; }
    [Required, Range(0, 5000)] public int? HoursPerCycle { get; set; }
    [Required, Range(0.0, 100.0)] public decimal? HoursPerCredit { get; set; }
    [Required, Range(0, 1000)] public int? CentralisedCredits { get; set; }
    [Required, Range(0, 1000)] public int? EthicsHoursPerYear { get; set; }
    [Required, Range(0, 1000)] public int? EthicsHoursPerCycle { get; set; }
    [Required, Range(0, 1000)] public int? ItHoursPerCycle { get; set; }
    [Required, Range(0, 1000)] public int? HoursPerYear { get; set; }

    /// <summary>What counts at most; no entry may fall under two of them.</summary>
    public IReadOnlyList<HourCap> Caps { get; set; } = [];

    /// <summary>Number of the regulation.</summary>
    [Required, MaxLength(500)] public string Source { get; set; } = "";
    [Required, MaxLength(ChangeFactDto.MaxReasonLength)] public string Reason { get; set; } = "";

    internal CreditRuleValues Values => new(HoursPerMonth!.Value, HoursPerCycle!.Value, HoursPerCredit!.Value, CentralisedCredits!.Value,
        EthicsHoursPerYear!.Value, EthicsHoursPerCycle!.Value, ItHoursPerCycle!.Value, HoursPerYear!.Value, Caps);

    public static CreateCreditRuleSetDto From(CreditRuleSetDto standing) => new()
    {
        BasedOnId = standing.Id, HoursPerMonth = standing.Values.HoursPerMonth, HoursPerCycle = standing.Values.HoursPerCycle, HoursPerCredit = standing.Values.HoursPerCredit,
        CentralisedCredits = standing.Values.CentralisedCredits, EthicsHoursPerYear = standing.Values.EthicsHoursPerYear, EthicsHoursPerCycle = standing.Values.EthicsHoursPerCycle,
        ItHoursPerCycle = standing.Values.ItHoursPerCycle, HoursPerYear = standing.Values.HoursPerYear, Caps = standing.Values.Caps, Source = standing.Source,
    };
}

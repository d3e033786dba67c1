using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Training.Domain;

/// <summary>
/// A version of the credit rules for one cycle (domain.md §3). Hours are 学时, months calendar months. What the sources
/// leave to the district (caps) is empty until entered. A version is never edited: a change is a new version, valid from a
/// day, so that a date before it still gives the old answer.
/// </summary>
public sealed class CreditRuleSet : FullAuditedAggregateRoot<Guid>, IDated
{
    private CreditRuleSet() { }

    public CreditRuleSet(string name, DateOnly cycleFrom, DateOnly cycleTo, string source)
        => (Id, Name, From, To, ValidFrom, Source) = (Guid.CreateVersion7(), name, cycleFrom, cycleTo, cycleFrom, source);

    public string Name { get; private set; } = "";

    /// <summary>First day of the cycle.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The day after the cycle's last.</summary>
    public DateOnly To { get; private init; }

    /// <summary>1 for the first version of the cycle.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The first day that is judged by this version; until the next one's.</summary>
    public DateOnly ValidFrom { get; private set; }
    public bool IsActive { get; set; } = true;

    /// <summary>6 hours for each full month in post: 360 / 60.</summary>
    public int HoursPerMonth { get; set; } = 6;

    /// <summary>≥ 360 hours in five years (教师〔2011〕1号).</summary>
    public int HoursPerCycle { get; set; } = 360;

    /// <summary>Hours for one credit: 120 credits ≙ 360 hours.</summary>
    public decimal HoursPerCredit { get; set; } = 3;

    /// <summary>Credits from centralised training at district level or above (渝教师发〔2019〕4号).</summary>
    public int CentralisedCredits { get; set; } = 20;
    public int EthicsHoursPerYear { get; set; } = 4;
    public int EthicsHoursPerCycle { get; set; } = 20;

    /// <summary>IT Competency Project 2.0 (教师〔2019〕1号), half of it application.</summary>
    public int ItHoursPerCycle { get; set; } = 50;
    public int HoursPerYear { get; set; } = 72;
    public IList<HourCap> Caps { get; private set; } = [];

    /// <summary>Regulation or plan section.</summary>
    public string Source { get; private set; } = "";
    public EffectivePeriod Cycle => new(From, To);

    /// <summary>What somebody owes for so many months in post, in tenths of a 学时.</summary>
    public int OwedTenths(int months) => Math.Min(months * HoursPerMonth, HoursPerCycle) * 10;

    /// <summary>The next version of the same cycle, with these values.</summary>
    public CreditRuleSet Revise(CreditRuleValues values, int version, DateOnly validFrom, string source) => new(Name, From, To, source)
    {
        Version = version, ValidFrom = validFrom, IsActive = IsActive, HoursPerMonth = values.HoursPerMonth, HoursPerCycle = values.HoursPerCycle,
        HoursPerCredit = values.HoursPerCredit, CentralisedCredits = values.CentralisedCredits, EthicsHoursPerYear = values.EthicsHoursPerYear,
        EthicsHoursPerCycle = values.EthicsHoursPerCycle, ItHoursPerCycle = values.ItHoursPerCycle, HoursPerYear = values.HoursPerYear, Caps = [.. values.Caps],
    };

    public CreditRuleValues Values => new(HoursPerMonth, HoursPerCycle, HoursPerCredit, CentralisedCredits, EthicsHoursPerYear, EthicsHoursPerCycle, ItHoursPerCycle, HoursPerYear, [.. Caps]);

    /// <summary>The version that judges a day; null in no cycle.</summary>
    public static CreditRuleSet? InForce(IEnumerable<CreditRuleSet> all, DateOnly day)
        => all.Where(r => r.IsActive && r.Cycle.Contains(day) && r.ValidFrom <= day).OrderBy(r => r.ValidFrom).ThenBy(r => r.Version).LastOrDefault();
}

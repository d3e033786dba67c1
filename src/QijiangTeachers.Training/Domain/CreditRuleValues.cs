using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Training.Domain;

/// <summary>What a version of the credit rules asks for, as values of their own.</summary>
public sealed record CreditRuleValues(
    int HoursPerMonth, int HoursPerCycle, decimal HoursPerCredit, int CentralisedCredits, int EthicsHoursPerYear, int EthicsHoursPerCycle, int ItHoursPerCycle,
    int HoursPerYear, IReadOnlyList<HourCap> Caps)
{
    public bool Equals(CreditRuleValues? other)
        => other is not null && Shown().ChangesTo(other.Shown()).Count == 0;

    public override int GetHashCode() => HashCode.Combine(HoursPerMonth, HoursPerCycle, HoursPerCredit, CentralisedCredits);

    public IReadOnlyList<FieldChange> ChangesTo(CreditRuleValues other) => Shown().ChangesTo(other.Shown());

    private ShownFields Shown() => new()
    {
        { "每月学时", HoursPerMonth.ToString() }, { "周期学时", HoursPerCycle.ToString() }, { "1 学分折合学时", HoursPerCredit.ToString("0.##") },
        { "区级以上集中培训学分", CentralisedCredits.ToString() }, { "师德每年学时", EthicsHoursPerYear.ToString() }, { "师德周期学时", EthicsHoursPerCycle.ToString() },
        { "信息技术周期学时", ItHoursPerCycle.ToString() }, { "每年学时", HoursPerYear.ToString() },
        { "计入上限", string.Join("；", Caps.Select(Describe).Order(StringComparer.Ordinal)) },
    };

    /// <summary>校级 校本 每年最多 30 学时.</summary>
    public static string Describe(HourCap cap)
    {
        string?[] what = [cap.Level is { } level ? Terms.Of(level) : null, cap.Form is { } form ? Terms.Of(form) : null, cap.Category is { } category ? Terms.Of(category) : null];
        return $"{(what.Any(w => w is not null) ? string.Join(' ', what.Where(w => w is not null)) : "全部")} {(cap.PerYear ? "每年" : "每周期")}最多 {cap.MaxHours} 学时";
    }
}

using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>Why a person is or isn't eligible to rotate, did or didn't, and whether as a backbone teacher.</summary>
internal sealed class RotationReasons(IndicatorRules rules, SchoolFacts schools)
{
    private DateOnly S => rules.SchoolYearStart;

    public Reason Rotation(PersonFacts person)
    {
        if (NotEligible(person) is { } obstacle) return Reason.No(obstacle);
        var thisYear = person.Placements.Where(p => p.From >= S && p.From <= rules.AsOf).OrderBy(p => p.From).ToList();
        if (thisYear.FirstOrDefault(Counts) is { } counted)
            return Reason.Yes($"{Terms.Of(counted.Kind)} {Say.Span(counted.From, counted.To)}，到{schools.Name(counted.ToSchoolId)}");
        if (thisYear.Count == 0) return Reason.No($"符合交流条件，{Say.Day(S)} 起的学年没有交流或支教");
        var other = thisYear[0];
        return Reason.No(other.Kind is RotationKind.Exchange or RotationKind.SupportTeaching
            ? $"{Terms.Of(other.Kind)} {Say.Span(other.From, other.To)} 共 {other.PlannedDays} 天，不满 {RotationFamily.DaysThatCount} 天"
            : $"{Terms.Of(other.Kind)} {Say.Span(other.From, other.To)}，只计交流和支教");
    }

    public Reason Backbone(PersonFacts person)
    {
        var rotation = Rotation(person);
        if (!rotation.Counts) return rotation;
        var start = person.Placements.Where(p => p.From >= S && p.From <= rules.AsOf && Counts(p)).Min(p => p.From);
        var titles = person.Titles.Where(t => rules.Tiers.AllTitles.Contains(t.Title)).OrderByDescending(t => t.From).ToList();
        if (titles.FirstOrDefault(t => t.From <= start && start < t.To) is { } held) return Reason.Yes($"轮岗开始日 {Say.Day(start)} 持有 {Say.Title(held)}");
        return Reason.No($"轮岗开始日 {Say.Day(start)} 没有有效称号", titles.Count > 0 ? Say.NotInForce(titles[0], start) : null);
    }

    private string? NotEligible(PersonFacts person)
    {
        if (person.ServiceOn(S) is not { } service) return Say.NotInService(person, S);
        if (!service.IsFullTimeTeacher) return Say.NotFullTime(service);
        if (service.Employment != EmploymentForm.Established) return $"用工形式 {Terms.Of(service.Employment)}，交流条件只计在编";
        if (service.Stage is not (SchoolStage.Primary or SchoolStage.LowerSecondary))
            return service.Stage is { } stage ? $"任教学段 {Terms.Of(stage)}，交流条件只计小学和初中" : "没有填任教学段";
        if (schools.On(service.SchoolId, S)?.Ownership != Ownership.Public) return $"{schools.Name(service.SchoolId)}不是公办学校";
        if (service.ChainFrom.AddYears(RotationFamily.YearsAtSchool) > S)
            return $"在{schools.Name(service.SchoolId)}自 {Say.Day(service.ChainFrom)} 起连续任职，自 {Say.Day(service.ChainFrom.AddYears(RotationFamily.YearsAtSchool))} 起满 {RotationFamily.YearsAtSchool} 年";
        var retirement = service.Title >= ProfessionalTitle.Senior ? person.SeniorRetirementOn : person.RegularRetirementOn;
        if (retirement <= S.AddMonths(RetirementRule.RotationReliefMonths)) return $"{Say.Day(retirement)} 退休，{Say.Day(S)} 距退休不足 5 年";
        return person.Exemptions.FirstOrDefault(l => l.From <= S && S < l.To) is { } exemption ? $"豁免 {Say.Span(exemption.From, exemption.To)}" : null;
    }

    private static bool Counts(RotationPlacement placement)
        => placement.Kind is RotationKind.Exchange or RotationKind.SupportTeaching && placement.PlannedDays >= RotationFamily.DaysThatCount;
}

using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>
/// Says of one person whether he counts in the numerator and why, from his facts alone. Pure; a test holds it against the
/// people that the database finds.
/// </summary>
internal sealed class Reasons(IndicatorRules rules, SchoolFacts schools)
{
    private DateOnly Day => rules.AsOf;

    public Reason Of(string code, PersonFacts person) => code switch
    {
        IndicatorCodes.DistrictBackbone or IndicatorCodes.Outstanding or IndicatorCodes.Educator => Tier(TierFamily.TierOf(code), person),
        IndicatorCodes.BackboneShare => FullTime(person, _ => Backbone(person)),
        IndicatorCodes.DualQualifiedShare => FullTime(person, service => DualQualified(person, service)),
        IndicatorCodes.KindergartenRatio => FullTime(person, Kindergarten),
        IndicatorCodes.HoursCompletion => FullTime(person, _ => Hours(person)),
        IndicatorCodes.RotationRatio => new RotationReasons(rules, schools).Rotation(person),
        IndicatorCodes.RotationBackboneRatio => new RotationReasons(rules, schools).Backbone(person),
        _ => throw IndicatorErrors.UnknownCode(code),
    };

    private Reason Tier(Tier tier, PersonFacts person)
    {
        var own = person.Titles.Where(t => rules.Tiers.TitlesOf(tier).Contains(t.Title)).OrderByDescending(t => t.From).ToList();
        if (person.ServiceOn(Day) is not { } service)
            return Reason.No(Say.NotInService(person, Day), own.Count > 0 ? Say.Title(own[0]) : null);
        var inForce = own.Where(InForce).ToList();
        if (inForce.Count == 0)
            return Reason.No(own.Count == 0 ? $"没有“{Terms.Of(tier)}”层级的称号" : Say.NotInForce(own[0], Day));
        var higher = person.Titles.Where(t => InForce(t) && TierOf(t) > tier).OrderByDescending(TierOf).ThenByDescending(t => t.From).FirstOrDefault();
        if (higher is not null)
            return Reason.No($"持有更高层级：{Say.Title(higher)}", $"计入“{Terms.Of(TierOf(higher)!.Value)}”，不重复计入“{Terms.Of(tier)}”");
        return Reason.Yes(Say.Title(inForce[0]), inForce.Count > 1
            ? $"同时持有{string.Join("、", inForce.Skip(1).Select(t => $"{Terms.Of(t.Title)}（{Say.Day(t.From)} 认定）"))}，同一层级只计一次"
            : Say.Service(service, schools)) with { IsTermUnknown = inForce.TrueForAll(t => t.ValidUntil is null) };
    }

    private Reason FullTime(PersonFacts person, Func<ServiceSegment, Reason> then)
    {
        if (person.ServiceOn(Day) is not { } service) return Reason.No(Say.NotInService(person, Day));
        return service.IsFullTimeTeacher ? then(service) : Reason.No(Say.NotFullTime(service));
    }

    private Reason Backbone(PersonFacts person)
    {
        var titles = person.Titles.Where(t => TierOf(t) is not null).OrderByDescending(TierOf).ThenByDescending(t => t.From).ToList();
        if (titles.FirstOrDefault(InForce) is { } held) return Reason.Yes(Say.Title(held)) with { IsTermUnknown = held.ValidUntil is null };
        return Reason.No(titles.MaxBy(t => t.From) is { } last ? Say.NotInForce(last, Day) : "没有十项称号中的任何一项");
    }

    private Reason DualQualified(PersonFacts person, ServiceSegment service)
    {
        if (schools.On(service.SchoolId, Day)?.Kind != SchoolKind.VocationalSecondary) return Reason.No($"{schools.Name(service.SchoolId)}不是中等职业学校");
        if (service.CourseKind is not (CourseKind.Professional or CourseKind.PracticeInstruction))
            return Reason.No(service.CourseKind is { } kind ? $"课程类别 {Terms.Of(kind)}，不计入" : "没有填课程类别，不计入");
        var recognitions = person.DualQualifications.OrderByDescending(q => q.From).ToList();
        if (recognitions.Where(q => q.From <= Day && q.To > Day).MaxBy(q => q.Level) is { } held) return Reason.Yes(Say.Recognition(held));
        if (recognitions.Count == 0) return Reason.No("没有双师型认定");
        return Reason.No($"{Say.Recognition(recognitions[0])}: {Say.Day(Day)} {(recognitions[0].From > Day ? "尚未认定" : "已过期")}");
    }

    /// <summary>Nobody is in the numerator: it counts children.</summary>
    private Reason Kindergarten(ServiceSegment service) => schools.On(service.SchoolId, Day)?.Kind == SchoolKind.Kindergarten
        ? Reason.No($"计入分母：{schools.Name(service.SchoolId)}专任教师", "分子是在园幼儿数")
        : Reason.No($"{schools.Name(service.SchoolId)}不是幼儿园");

    private Reason Hours(PersonFacts person)
    {
        if (rules.Credits is not { } credits) return Reason.No($"{Say.Day(Day)} 不在任何学时周期内");
        var required = Math.Min(person.Months * credits.HoursPerMonth, credits.HoursPerCycle) * 10;
        var cycle = $"{credits.Name}，截至 {Say.Day(Day)} 应修 {person.Months} 个月 × {credits.HoursPerMonth} 学时";
        if (required == 0) return Reason.No("应修 0 学时，不进入分子和分母", cycle);
        return person.CountedTenths >= required
            ? Reason.Yes($"{Say.Hours(person.CountedTenths)} ≥ {Say.Hours(required)} 学时", cycle)
            : Reason.No($"{Say.Hours(person.CountedTenths)} < {Say.Hours(required)}，差 {Say.Hours(required - person.CountedTenths)} 学时", cycle);
    }

    private bool InForce(TitleTerm title) => title.From <= Day && Day < title.To && TierOf(title) is not null;

    private Tier? TierOf(TitleTerm title) => rules.Tiers.Rules.FirstOrDefault(r => r.Title == title.Title)?.Tier;
}

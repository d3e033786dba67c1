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
internal sealed class Reasons(IndicatorRules rules, SchoolFacts schools, Say say)
{
    private DateOnly Day => rules.AsOf;

    public Reason Of(string code, PersonFacts person) => code switch
    {
        IndicatorCodes.DistrictBackbone or IndicatorCodes.Outstanding or IndicatorCodes.Educator => Tier(TierFamily.TierOf(code), person),
        IndicatorCodes.BackboneShare => FullTime(person, _ => Backbone(person)),
        IndicatorCodes.DualQualifiedShare => FullTime(person, service => DualQualified(person, service)),
        IndicatorCodes.KindergartenRatio => FullTime(person, Kindergarten),
        IndicatorCodes.HoursCompletion => FullTime(person, _ => Hours(person)),
        IndicatorCodes.RotationRatio => new RotationReasons(rules, schools, say).Rotation(person),
        IndicatorCodes.RotationBackboneRatio => new RotationReasons(rules, schools, say).Backbone(person),
        _ => throw IndicatorErrors.UnknownCode(code),
    };

    private Reason Tier(Tier tier, PersonFacts person)
    {
        var own = person.Titles.Where(t => rules.Tiers.TitlesOf(tier).Contains(t.Title)).OrderByDescending(t => t.From).ToList();
        if (person.ServiceOn(Day) is not { } service)
            return Reason.No(say.NotInService(person, Day), own.Count > 0 ? say.Title(own[0]) : null);
        var inForce = own.Where(InForce).ToList();
        if (inForce.Count == 0)
            return Reason.No(own.Count == 0 ? say["NoTitleOfTier", Terms.Shown(tier)] : say.NotInForce(own[0], Day));
        var higher = person.Titles.Where(t => InForce(t) && TierOf(t) > tier).OrderByDescending(TierOf).ThenByDescending(t => t.From).FirstOrDefault();
        if (higher is not null)
            return Reason.No(say["HigherTier", say.Title(higher)], say["CountsHigher", Terms.Shown(TierOf(higher)!.Value), Terms.Shown(tier)]);
        return Reason.Yes(say.Title(inForce[0]), inForce.Count > 1
            ? say["AlsoHolds", string.Join(say["Comma"], inForce.Skip(1).Select(t => say["AlsoTitle", Terms.Shown(t.Title), Say.Day(t.From)]))]
            : say.Service(service, schools)) with { IsTermUnknown = inForce.TrueForAll(t => t.ValidUntil is null) };
    }

    private Reason FullTime(PersonFacts person, Func<ServiceSegment, Reason> then)
    {
        if (person.ServiceOn(Day) is not { } service) return Reason.No(say.NotInService(person, Day));
        return service.IsFullTimeTeacher ? then(service) : Reason.No(say.NotFullTime(service));
    }

    private Reason Backbone(PersonFacts person)
    {
        var titles = person.Titles.Where(t => TierOf(t) is not null).OrderByDescending(TierOf).ThenByDescending(t => t.From).ToList();
        if (titles.FirstOrDefault(InForce) is { } held) return Reason.Yes(say.Title(held)) with { IsTermUnknown = held.ValidUntil is null };
        return Reason.No(titles.MaxBy(t => t.From) is { } last ? say.NotInForce(last, Day) : say["NoTitle"]);
    }

    private Reason DualQualified(PersonFacts person, ServiceSegment service)
    {
        if (schools.On(service.SchoolId, Day)?.Kind != SchoolKind.VocationalSecondary) return Reason.No(say["NotVocational", schools.Name(service.SchoolId)]);
        if (service.CourseKind is not (CourseKind.Professional or CourseKind.PracticeInstruction))
            return Reason.No(service.CourseKind is { } kind ? say["OtherCourse", Terms.Shown(kind)] : say["NoCourse"]);
        var recognitions = person.DualQualifications.OrderByDescending(q => q.From).ToList();
        if (recognitions.Where(q => q.From <= Day && q.To > Day).MaxBy(q => q.Level) is { } held) return Reason.Yes(say.Recognition(held));
        if (recognitions.Count == 0) return Reason.No(say["NoDual"]);
        return Reason.No(say[recognitions[0].From > Day ? "NotYet" : "Expired", say.Recognition(recognitions[0]), Say.Day(Day)]);
    }

    /// <summary>Nobody is in the numerator: it counts children.</summary>
    private Reason Kindergarten(ServiceSegment service) => schools.On(service.SchoolId, Day)?.Kind == SchoolKind.Kindergarten
        ? Reason.No(say["KindergartenTeacher", schools.Name(service.SchoolId)], say["Children"])
        : Reason.No(say["NotKindergarten", schools.Name(service.SchoolId)]);

    private Reason Hours(PersonFacts person)
    {
        if (rules.Credits is not { } credits) return Reason.No(say["NoCycle", Say.Day(Day)]);
        var required = Math.Min(person.Months * credits.HoursPerMonth, credits.HoursPerCycle) * 10;
        var cycle = say["Owed", credits.Name, Say.Day(Day), person.Months, credits.HoursPerMonth];
        if (required == 0) return Reason.No(say["OwesNothing"], cycle);
        return person.CountedTenths >= required
            ? Reason.Yes(say["HoursDone", Say.Hours(person.CountedTenths), Say.Hours(required)], cycle)
            : Reason.No(say["HoursMissing", Say.Hours(person.CountedTenths), Say.Hours(required), Say.Hours(required - person.CountedTenths)], cycle);
    }

    private bool InForce(TitleTerm title) => title.From <= Day && Day < title.To && TierOf(title) is not null;

    private Tier? TierOf(TitleTerm title) => rules.Tiers.Rules.FirstOrDefault(r => r.Title == title.Title)?.Tier;
}

using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>Why a person is or isn't eligible to rotate, did or didn't, and whether as a backbone teacher.</summary>
internal sealed class RotationReasons(IndicatorRules rules, SchoolFacts schools, Say say)
{
    private DateOnly S => rules.SchoolYearStart;

    public Reason Rotation(PersonFacts person)
    {
        if (NotEligible(person) is { } obstacle) return Reason.No(obstacle);
        var thisYear = person.Placements.Where(p => p.From >= S && p.From <= rules.AsOf).OrderBy(p => p.From).ToList();
        if (thisYear.FirstOrDefault(Counts) is { } counted)
            return Reason.Yes(say["Rotated", Terms.Shown(counted.Kind), say.Span(counted.From, counted.To), schools.Name(counted.ToSchoolId)]);
        if (thisYear.Count == 0) return Reason.No(say["NotRotated", Say.Day(S)]);
        var other = thisYear[0];
        return Reason.No(other.Kind is RotationKind.Exchange or RotationKind.SupportTeaching
            ? say["RotationShort", Terms.Shown(other.Kind), say.Span(other.From, other.To), other.PlannedDays, RotationFamily.DaysThatCount]
            : say["RotationOther", Terms.Shown(other.Kind), say.Span(other.From, other.To)]);
    }

    public Reason Backbone(PersonFacts person)
    {
        var rotation = Rotation(person);
        if (!rotation.Counts) return rotation;
        var start = person.Placements.Where(p => p.From >= S && p.From <= rules.AsOf && Counts(p)).Min(p => p.From);
        var titles = person.Titles.Where(t => rules.Tiers.AllTitles.Contains(t.Title)).OrderByDescending(t => t.From).ToList();
        if (titles.FirstOrDefault(t => t.From <= start && start < t.To) is { } held) return Reason.Yes(say["TitleAtStart", Say.Day(start), say.Title(held)]);
        return Reason.No(say["NoTitleAtStart", Say.Day(start)], titles.Count > 0 ? say.NotInForce(titles[0], start) : null);
    }

    private string? NotEligible(PersonFacts person)
    {
        if (person.ServiceOn(S) is not { } service) return say.NotInService(person, S);
        if (!service.IsFullTimeTeacher) return say.NotFullTime(service);
        if (service.Employment != EmploymentForm.Established) return say["NotEstablished", Terms.Shown(service.Employment)];
        if (service.Stage is not (SchoolStage.Primary or SchoolStage.LowerSecondary))
            return service.Stage is { } stage ? say["OtherStage", Terms.Shown(stage)] : say["NoStage"];
        if (schools.On(service.SchoolId, S)?.Ownership != Ownership.Public) return say["NotPublic", schools.Name(service.SchoolId)];
        if (service.ChainFrom.AddYears(RotationFamily.YearsAtSchool) > S)
            return say["YearsAtSchool", schools.Name(service.SchoolId), Say.Day(service.ChainFrom), Say.Day(service.ChainFrom.AddYears(RotationFamily.YearsAtSchool)), RotationFamily.YearsAtSchool];
        var retirement = service.Title >= ProfessionalTitle.Senior ? person.SeniorRetirementOn : person.RegularRetirementOn;
        if (retirement <= S.AddMonths(RetirementRule.RotationReliefMonths)) return say["NearRetirement", Say.Day(retirement), Say.Day(S)];
        return person.Exemptions.FirstOrDefault(l => l.From <= S && S < l.To) is { } exemption ? say["Exempt", say.Span(exemption.From, exemption.To)] : null;
    }

    private static bool Counts(RotationPlacement placement)
        => placement.Kind is RotationKind.Exchange or RotationKind.SupportTeaching && placement.PlannedDays >= RotationFamily.DaysThatCount;
}

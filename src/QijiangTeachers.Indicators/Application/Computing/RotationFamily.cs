using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Rotation.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>
/// Persons eligible to rotate on S, 1 September of the school year, and those of them who do (domain.md §4); and, of those
/// who do, the backbone teachers.
/// </summary>
internal static class RotationFamily
{
    public const int YearsAtSchool = 6;

    /// <summary>A school year of teaching, both days counted.</summary>
    public const int DaysThatCount = 300;

    public static CountedPeople Of(Population people)
    {
        var placements = Counted(people);
        return new(IndicatorCodes.RotationRatio, Eligible(people).Select(s => new Member
        {
            Person = s, Counts = placements.Any(p => p.TeacherId == s.TeacherId), IsBase = true, CountsInclusive = false, IsInclusiveBase = false,
        }));
    }

    public static CountedPeople OfBackbone(Population people)
    {
        var (placements, titles) = (Counted(people), people.Titles(people.Rules.Tiers.AllTitles));
        // The title must be in force on the earliest start that counts, which may be another day for each person.
        var first = placements.Where(p => !placements.Any(q => q.TeacherId == p.TeacherId && q.From < p.From));
        return new(IndicatorCodes.RotationBackboneRatio, Of(people).Numerator.Select(s => new Member
        {
            Person = s,
            Counts = first.Any(p => p.TeacherId == s.TeacherId && titles.Any(t => t.TeacherId == p.TeacherId && t.From <= p.From && t.To > p.From)),
            IsBase = true, CountsInclusive = false, IsInclusiveBase = false,
        }));
    }

    /// <summary>交流 and 支教 that start in the school year up to the day, planned for a school year of teaching or without an end.</summary>
    public static IQueryable<RotationPlacement> Counted(Population people)
    {
        var (start, day) = (people.Rules.SchoolYearStart, people.Day);
        return people.Db.RotationPlacements.Where(p => (p.Kind == RotationKind.Exchange || p.Kind == RotationKind.SupportTeaching)
            && p.From >= start && p.From <= day && p.PlannedDays >= DaysThatCount);
    }

    private static IQueryable<ServiceSegment> Eligible(Population people)
    {
        var (db, start) = (people.Db, people.Rules.SchoolYearStart);
        var chainBy = start.AddYears(-YearsAtSchool);
        var relief = start.AddMonths(RetirementRule.RotationReliefMonths);   // S is the 1st, so this compares like "S before retirement − 60 months"
        var (teachers, leaves) = (db.Teachers.AsQueryable(), db.Leaves.AsQueryable());
        var publicSchools = people.Schools(start).Where(p => p.Ownership == Ownership.Public);
        return people.InService(start)
            .Where(s => s.IsFullTimeTeacher && s.Employment == EmploymentForm.Established && s.ChainFrom <= chainBy
                && (s.Stage == SchoolStage.Primary || s.Stage == SchoolStage.LowerSecondary)
                && publicSchools.Any(p => p.SchoolId == s.SchoolId)
                && teachers.Any(t => t.Id == s.TeacherId
                    && ((s.Title >= ProfessionalTitle.Senior && t.SeniorRetirementOn > relief)
                        || ((s.Title == null || s.Title < ProfessionalTitle.Senior) && t.RegularRetirementOn > relief)))
                && !leaves.Any(l => l.TeacherId == s.TeacherId && l.Kind == LeaveKind.RotationExemption && l.From <= start && l.To > start));
    }
}

using Bogus;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>The professional titles (职称) that a person is awarded over the years, in December as is usual.</summary>
internal static class DemoCareer
{
    public static IReadOnlyList<(DateOnly Since, ProfessionalTitle Title)> Titles(DemoRole role, DateOnly start, double talent, Randomizer dice)
    {
        // Every person draws the same number of times, so that a changed likelihood moves nobody else's dates.
        var (third, first, senior, top) = (dice.Double(), dice.Double(), dice.Double(), dice.Double());
        int[] waits = [dice.Number(2, 4), dice.Number(5, 9), dice.Number(7, 12), dice.Number(7, 10)];
        List<(DateOnly, ProfessionalTitle)> titles = [(DateOnly.MinValue, ProfessionalTitle.Ungraded)];
        if (role.Category is StaffCategory.Administrative or StaffCategory.TeachingSupport or StaffCategory.GeneralService) return titles;

        var year = start.Year + 1;
        var young = role.Stage == SchoolStage.Preschool;
        if (third < (young ? 0.5 : 0.15))
        {
            titles.Add((Award(year), ProfessionalTitle.ThirdGrade));
            year += waits[0];
        }
        titles.Add((Award(year), ProfessionalTitle.SecondGrade));
        if (first > (young ? 0.45 : 0.88)) return titles;
        titles.Add((Award(year += waits[1]), ProfessionalTitle.FirstGrade));
        if (senior > (young ? 0.12 : 0.2 + 0.35 * talent)) return titles;
        titles.Add((Award(year += waits[2]), ProfessionalTitle.Senior));
        if (talent < 0.9 || top > 0.12) return titles;
        titles.Add((Award(year + waits[3]), ProfessionalTitle.ProfessorSenior));
        return titles;
    }

    private static DateOnly Award(int year) => new(year, 12, 26);
}

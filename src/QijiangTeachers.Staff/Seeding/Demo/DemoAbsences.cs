using Bogus;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>Leave, secondments and exemptions from rotation, year by year.</summary>
internal static class DemoAbsences
{
    public static void Tell(IReadOnlyList<DemoPerson> people, int lastYear)
    {
        for (var year = DemoDistrict.FirstSchoolYear; year <= lastYear; year++)
        {
            var dice = DemoDice.For("absence", year);
            foreach (var person in people)
                if (Draw(person, year, dice) is { } absence && Fits(person, absence)) person.Absences.Add(absence);
        }
    }

    private static DemoAbsence? Draw(DemoPerson person, int year, Randomizer dice)
    {
        var (chance, day, length) = (dice.Double(), new DateOnly(year, 1, 1).AddDays(dice.Number(364)), dice.Number(40, 200));
        var (september, age) = (new DateOnly(year, 9, 1), person.AgeOn(new(year, 9, 1)));
        var fertile = person.Sex == Sex.Female && age is >= 24 and <= 36;
        return chance switch
        {
            < 0.045 when fertile => Leave(LeaveKind.Maternity, day, 158, null),
            < 0.053 => Leave(LeaveKind.Sickness, day, length, "病休"),
            < 0.056 when age < 45 => Leave(LeaveKind.Study, september, 365, "在职攻读硕士学位"),
            < 0.060 => Leave(LeaveKind.Secondment, september, 365, "借调区教委机关"),
            < 0.062 when age < 50 => Leave(LeaveKind.AidPosting, september, 365, "援派支教"),
            < 0.085 when fertile => Exempt(september, 1, "哺乳期，子女未满一周岁"),
            < 0.073 when age > 40 => Exempt(september, dice.Number(1, 2), "重大疾病"),
            < 0.076 => Exempt(september, 1, "家庭特殊困难"),
            _ => null,
        };
    }

    private static DemoAbsence Leave(LeaveKind kind, DateOnly from, int days, string? reason) => new(kind, new(from, from.AddDays(days)), reason);

    private static DemoAbsence Exempt(DateOnly from, int years, string reason) => new(LeaveKind.RotationExemption, new(from, from.AddYears(years)), reason);

    /// <summary>Inside one spell, and never two at a time.</summary>
    private static bool Fits(DemoPerson person, DemoAbsence absence)
        => person.StayOn(absence.Period.From) is { } stay && stay.To >= absence.Period.To && !person.Absences.Exists(a => a.Period.Overlaps(absence.Period));
}

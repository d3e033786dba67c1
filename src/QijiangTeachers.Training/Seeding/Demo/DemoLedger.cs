using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Seeding.Demo;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Seeding.Demo;

/// <summary>
/// Writes the hour ledger since 2021, person by person: most do nearly all that is offered, some do half of it. Nobody has
/// hours for days on leave or out of service.
/// </summary>
internal sealed class DemoLedger(DemoDistrict district, Guid process, DateTime at)
{
    public const int FirstYear = 2021;
    private readonly DemoCatalogue _catalogue = new();
    private int _certificates;

    public IEnumerable<HourEntry> Entries() => district.Stored.SelectMany(Of);

    private IEnumerable<HourEntry> Of(DemoPerson person)
    {
        var dice = new Random(int.Parse(person.Number.AsSpan(^5)));
        foreach (var year in district.YearsFrom(FirstYear))
        {
            var stay = person.StayOn(new(year, 6, 1)) ?? person.StayOn(new(year, 12, 1)) ?? person.StayOn(new(year, 1, 15));
            foreach (var activity in stay is null || !IsTrained(stay) ? [] : Offered(person, stay, year))
            {
                var (attends, twice) = (dice.NextDouble() < person.Diligence, dice.Next(9000) == 0);
                if (!attends || activity.EndOn > district.Today || !IsThere(person, activity)) continue;
                yield return Record(person, activity);
                if (!twice) continue;
                var mistake = Record(person, activity with { Name = activity.Name + "（重复登记）", CertificatePrefix = null });
                yield return mistake;
                yield return mistake.Reverse(process, at, null);
            }
        }
    }

    private IEnumerable<DemoActivity> Offered(DemoPerson person, DemoStay stay, int year)
    {
        var stage = stay.Stage ?? SchoolStage.Primary;
        foreach (var activity in _catalogue.Offers(year, stay, person.Subject)) yield return activity;
        if (person.Stays[0].From.Year == year && person.AgeOn(new(year, 9, 1)) < 28) yield return _catalogue.NewTeachers(year);
        if (person.Talent > 0.93 && (year + person.BirthDate.Day) % 3 == 0) yield return _catalogue.National(year, stage);
        else if (person.Talent > 0.8 && (year + person.BirthDate.Day) % 2 == 0) yield return _catalogue.Municipal(year, stage);
        if (stay.CourseKind is CourseKind.Professional or CourseKind.PracticeInstruction && year % 2 == 0) yield return _catalogue.OnePlusX(year);
        if (person.BirthDate.Day % 3 == 0 && stage != SchoolStage.Preschool) yield return _catalogue.Homeroom(year);
    }

    private static bool IsTrained(DemoStay stay) => stay.Category is StaffCategory.FullTimeTeacher or StaffCategory.TeachingResearcher;

    private static bool IsThere(DemoPerson person, DemoActivity activity)
        => person.InServiceOn(activity.StartOn) && person.InServiceOn(activity.EndOn)
        && !person.Absences.Exists(a => Leave.StopsTheClock(a.Kind) && a.Period.Overlaps(new(activity.StartOn, activity.EndOn.AddDays(1))));

    private HourEntry Record(DemoPerson person, DemoActivity activity) => HourEntry.Record(new()
    {
        TeacherId = person.TeacherId,
        Activity = activity.Name,
        Level = activity.Level,
        Category = activity.Category,
        Form = activity.Form,
        HoursTenths = activity.HoursTenths,
        AppliedTenths = activity.AppliedTenths,
        StartOn = activity.StartOn,
        EndOn = activity.EndOn,
        Organiser = activity.Organiser,
        CertificateNo = activity.CertificatePrefix is { } prefix ? $"{prefix}-{++_certificates:00000}" : null,
    }, 1, process, at, null);
}

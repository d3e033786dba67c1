using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.RollOver;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Reorganisations;

/// <summary>A new school year begins with the facts of the last one, to be confirmed (design §11).</summary>
public sealed class RollOverTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Theory, EachDatabase]
    public async Task It_copies_what_is_missing_once_and_changes_no_figure(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider, with: c => c.Registry.Given.Year(c.Next, 2026, SchoolKind.Kindergarten, pupils: 70));
        var before = await c.CellsAsync(Day);
        (await RollAsync(c, dryRun: true)).ShouldBe([c.Old.Code, c.Third.Code], ignoreOrder: true);
        (await c.ReadAsync(db => db.SchoolYearFacts.CountAsync(f => f.IsCarriedOver))).ShouldBe(0);
        (await RollAsync(c)).ShouldBe([c.Old.Code, c.Third.Code], ignoreOrder: true);
        (await RollAsync(c)).ShouldBeEmpty();
        (await c.ReadAsync(db => db.SchoolYearFacts.Where(f => f.IsCarriedOver && f.Year == 2026).Select(f => f.Pupils).ToListAsync())).ShouldBe([90, 30], ignoreOrder: true);
        (await c.CellsAsync(Day)).ShouldBe(before);
        (await c.ReadAsync(db => db.StaleSchools.CountAsync())).ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task A_late_correction_of_the_last_year_still_holds_in_the_new_one(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider);
        await RollAsync(c);
        await EnterAsync(c, 2025, pupils: 95);
        (await c.SchoolAsync(c.Old.Id, Day)).School.Pupils.ShouldBe(95);
        (await c.SchoolAsync(c.Old.Id, Day)).Years.Single(y => y.Year == 2026).Pupils.ShouldBe(95);
    }

    [Theory, EachDatabase]
    public async Task The_clerk_confirms_or_corrects_and_the_office_sees_who_has_not(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider);
        await RollAsync(c);
        (await StatesAsync(c)).ShouldBe((0, 3, 0));
        await using (var clerk = c.Registry.As(RoleNames.SchoolClerk, c.Old.Id))
        {
            var schools = clerk.Get<ISchoolAppService>();
            var school = await schools.GetAsync(c.Old.Id);
            (await schools.ConfirmYearAsync(c.Old.Id, new() { Year = 2026, ConcurrencyStamp = school.ConcurrencyStamp })).Changed.ShouldBeTrue();
        }
        await EnterAsync(c, 2026, pupils: 88, school: c.Next);
        (await StatesAsync(c)).ShouldBe((0, 1, 2));
        (await c.SchoolAsync(c.Next.Id, Day)).School.Pupils.ShouldBe(88);
        (await c.SchoolAsync(c.Old.Id, Day)).School.Pupils.ShouldBe(90);
        // What was confirmed is the school's own word: a later correction of the year before doesn't touch it.
        await EnterAsync(c, 2025, pupils: 95);
        (await c.SchoolAsync(c.Old.Id, Day)).School.Pupils.ShouldBe(90);
    }

    private static async Task<List<string>> RollAsync(ReorganisationCase c, bool dryRun = false)
    {
        await using var hr = c.Registry.As(RoleNames.HrOfficer);
        return [.. (await hr.Get<ISchoolYearAppService>().RollOverAsync(new() { DryRun = dryRun })).Schools.Select(s => s.Code)];
    }

    private static async Task<(int Missing, int CarriedOver, int Given)> StatesAsync(ReorganisationCase c)
    {
        await using var hr = c.Registry.As(RoleNames.HrOfficer);
        var s = await hr.Get<ISchoolYearAppService>().GetSummaryAsync();
        return (s.Missing, s.CarriedOver, s.Given);
    }

    private static async Task EnterAsync(ReorganisationCase c, int year, int pupils, School? school = null)
    {
        var id = (school ?? c.Old).Id;
        await using var hr = c.Registry.As(RoleNames.HrOfficer);
        var schools = hr.Get<ISchoolAppService>();
        var seen = await schools.GetAsync(id);
        await schools.UpdateYearAsync(id, year, new() { Name = seen.School.Name, Kind = SchoolKind.Kindergarten, Ownership = Ownership.Public, Locality = Locality.Town, Pupils = pupils, Reason = "核对", ConcurrencyStamp = seen.ConcurrencyStamp });
    }
}

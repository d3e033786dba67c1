using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Demo.Tests;

/// <summary>The records of the demo district obey the rules that a roster file has to obey.</summary>
public sealed class DemoRecordTests(DemoRegistry demo) : IClassFixture<DemoRegistry>
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task Every_id_number_is_well_formed_and_nobodys()
    {
        await using var scope = demo.Registry.AsSystem();
        var protector = scope.Get<IPersonalDataProtector>();
        var teachers = await scope.Db.Teachers.AsNoTracking().ToListAsync();
        teachers.Count.ShouldBeGreaterThan(8500);
        var numbers = new HashSet<string>();
        foreach (var teacher in teachers)
        {
            var id = ResidentId.Parse(protector.Unprotect(teacher.PersonKey, teacher.SealedIdNumber));
            (id.BirthDate, id.Sex, id.Masked).ShouldBe((teacher.BirthDate, teacher.Sex, teacher.MaskedIdNumber));
            int.Parse(id.Value.AsSpan(14, 3)).ShouldBeGreaterThan(900, "sequence numbers that no office gives out");
            numbers.Add(id.Value).ShouldBeTrue($"{teacher.Number} has somebody else's number");
            protector.Unprotect(teacher.PersonKey, teacher.SealedPhone!).ShouldStartWith("1400000");
        }
    }

    [Fact]
    public async Task Nobody_has_two_main_spells_at_a_time()
    {
        await using var scope = demo.Registry.AsSystem();
        var spells = await scope.Db.Spells.AsNoTracking().Where(s => s.Kind == SpellKind.Main).ToListAsync();
        spells.Count.ShouldBeGreaterThan(9000);
        foreach (var own in spells.GroupBy(s => s.TeacherId))
        {
            var inOrder = own.OrderBy(s => s.From).ToList();
            inOrder.ShouldAllBe(s => s.From < s.To);
            inOrder.Zip(inOrder.Skip(1)).ShouldAllBe(pair => pair.First.To <= pair.Second.From);
        }
    }

    [Fact]
    public async Task Each_school_has_one_principal_who_works_there()
    {
        await using var scope = demo.Registry.AsSystem();
        var principals = await scope.Db.Teachers.Where(t => t.Position == SchoolPosition.Principal && t.Status == ServiceStatus.InService).CountAsync();
        principals.ShouldBe(await scope.Db.Schools.CountAsync());
        var led = await scope.Db.Teachers.Where(t => t.Position == SchoolPosition.Principal).Select(t => t.CurrentSchoolId).Distinct().CountAsync();
        led.ShouldBe(principals);
    }

    [Fact]
    public async Task Hours_are_such_as_a_roster_file_may_hold()
    {
        await using var scope = demo.Registry.AsSystem();
        var hours = scope.Db.HourEntries.AsNoTracking();
        (await hours.CountAsync()).ShouldBeInRange(470_000, 540_000);
        (await hours.Select(h => h.Activity).Distinct().CountAsync()).ShouldBeGreaterThan(2000);
        (await hours.CountAsync(h => h.EndOn > Today)).ShouldBe(0);
        (await hours.CountAsync(h => h.HoursTenths <= 0 && h.ReversesId == null)).ShouldBe(0);
        (await hours.CountAsync(h => h.AppliedTenths > h.HoursTenths && h.ReversesId == null)).ShouldBe(0);
        var centralised = await hours.Where(h => h.Form == TrainingForm.Centralised && h.ReversesId == null)
            .Select(h => new { h.HoursTenths, h.StartOn, h.EndOn }).Distinct().ToListAsync();
        centralised.ShouldAllBe(h => h.HoursTenths <= 80 * (h.EndOn.DayNumber - h.StartOn.DayNumber + 1));
    }

    [Fact]
    public async Task Something_is_always_about_to_happen()
    {
        await using var scope = demo.Registry.AsSystem();
        var (from, until) = (Today, Today.AddDays(90));
        (await scope.Db.Set<Cultivation.Domain.TitleTerm>().CountAsync(t => t.To > from && t.To <= until)).ShouldBeGreaterThan(20, "titles that expire within 90 days");
        (await scope.Db.Set<Cultivation.Domain.TitleTerm>().CountAsync(t => t.From <= from && t.To == EffectivePeriod.Open)).ShouldBeGreaterThan(10, "titles whose term is unknown");
        var teachers = scope.Db.Teachers;
        (await scope.Db.ServiceSegments.CountAsync(s => s.From <= Today && s.To > Today
            && teachers.Any(t => t.Id == s.TeacherId && t.SeniorRetirementOn < Today))).ShouldBeGreaterThan(0, "somebody stays beyond the age of retirement");
    }
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Application.Teachers;
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
    public async Task The_planner_knows_how_large_the_district_is()
    {
        await using var scope = demo.Registry.AsSystem();
        var counts = await scope.Db.Database.SqlQuery<string>($"SELECT stat AS Value FROM sqlite_stat1 WHERE tbl = 'Training_HourEntry'").ToListAsync();
        // A partial index holds few of them.
        counts.Max(c => int.Parse(c.Split(' ')[0])).ShouldBeGreaterThan(400_000);
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

    [Fact]
    public async Task The_history_tells_every_fact_on_its_day()
    {
        await using var scope = demo.Registry.AsSystem();
        var told = (await scope.Db.Set<ProcessEvent>().AsNoTracking().Where(e => e.TeacherId != null && e.On != null)
            .Select(e => new { e.Type, e.TeacherId, e.On, e.SchoolId }).ToListAsync()).ToLookup(e => e.Type);
        var (teachers, titles) = (scope.Db.Teachers, scope.Db.Set<Cultivation.Domain.TitleTerm>());
        told["Staff.TeacherAdded"].Select(e => e.TeacherId!.Value).ShouldBe(await teachers.Select(t => t.Id).ToListAsync(), ignoreOrder: true);
        told["Staff.LeaveAdded"].Select(e => (e.TeacherId!.Value, e.On!.Value)).ShouldBe((await scope.Db.Leaves.ToListAsync()).Select(l => (l.TeacherId, l.From)), ignoreOrder: true);
        told["Cultivation.TitleRecognised"].Select(e => (e.TeacherId!.Value, e.On!.Value)).ShouldBe((await titles.ToListAsync()).Select(t => (t.TeacherId, t.From)), ignoreOrder: true);
        told["Cultivation.TitleEnded"].Count().ShouldBe(await titles.CountAsync(t => t.EndedOn != null));
        told["Credentials.DualQualificationRecognised"].Count().ShouldBe(await scope.Db.Set<Credentials.Domain.DualQualification>().CountAsync());
        told["Rotation.PlacementAdded"].Count().ShouldBe(await scope.Db.Set<Rotation.Domain.RotationPlacement>().CountAsync());
        told["Staff.TeacherAttributeChanged"].Count().ShouldBe(await scope.Db.AttributePeriods.CountAsync());
        told.SelectMany(t => t).ShouldAllBe(e => e.SchoolId != null && e.On <= Today.AddDays(1));
    }

    [Fact]
    public async Task The_history_fits_its_seals()
    {
        await using var scope = demo.Registry.AsSystem();
        await scope.Get<HistoryChain>().LinkAsync();
        var result = await scope.Get<HistoryVerifier>().RunAsync(null, _ => Task.CompletedTask);
        (result.Faults, result.Loose).ShouldBe((0, 0));
        result.Events.ShouldBe(await scope.Db.Set<ProcessEvent>().CountAsync());
        result.Events.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public async Task The_known_teacher_has_a_full_time_line()
    {
        await using var hr = demo.Registry.As(RoleNames.HrOfficer);
        var teacher = await hr.Db.Teachers.SingleAsync(t => t.Name == "罗青禾");
        var timeline = await hr.Get<ITeacherAppService>().GetTimelineAsync(teacher.Id, new() { MaxResultCount = 200 });

        timeline.Items.Count.ShouldBe(timeline.TotalCount);
        timeline.Items.Select(e => e.Day).ShouldBeInOrder(SortDirection.Descending);
        timeline.Groups.Keys.ShouldBeSubsetOf(TimelineGroups.All);
        foreach (var group in (string[])[TimelineGroups.Service, TimelineGroups.Honour, TimelineGroups.ProfessionalTitle, TimelineGroups.Hours])
            timeline.Groups[group].ShouldBeGreaterThan(group == TimelineGroups.Hours ? 50 : 2, group);
        timeline.Items.Where(e => e.Group != TimelineGroups.Hours && e.Group != TimelineGroups.Correction).Select(e => $"{e.Day:yyyy-MM-dd} {e.Title}").ShouldBe([
            "2025-06-10 认定 区级骨干教师", "2025-06-09 区级骨干教师 到期", "2024-09-01 交流到 松坪村小学", "2024-08-26 职称 一级教师 → 高级教师", "2022-10-18 产假",
            "2022-06-10 认定 区级骨干教师", "2016-09-01 调入 清溪河小学", "2015-12-26 职称 二级教师 → 一级教师", "2009-12-26 职称 未定级 → 二级教师", "2008-08-20 参加工作 · 登瀛小学",
        ]);
    }
}

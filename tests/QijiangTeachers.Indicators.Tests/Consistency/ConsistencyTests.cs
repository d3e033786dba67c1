using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Indicators.Tests.Merging;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Application.Consistency;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Testing.History;

namespace QijiangTeachers.Indicators.Tests.Consistency;

/// <summary>What doesn't fit together is found, what is derived is repaired, and what was mended is gone (users.md).</summary>
public sealed class ConsistencyTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory, EachDatabase]
    public async Task Where_everything_fits_nothing_is_found(DatabaseProvider provider)
    {
        await using var registry = await StartAsync(provider);
        (await CheckAsync(registry)).ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task What_is_derived_is_found_wrong_and_repaired(DatabaseProvider provider)
    {
        await using var registry = await StartAsync(provider);
        var teachers = registry.Given.Facts.Teachers;
        await using (var system = registry.AsSystem())
        {
            var (one, two, three) = (teachers[0].Id, teachers[1].Id, teachers[2].Id);
            await system.Db.Teachers.Where(t => t.Id == one).ExecuteUpdateAsync(s => s.SetProperty(t => t.CurrentSchoolId, registry.Given.Facts.Schools[1].Id));
            await system.Db.ServiceSegments.Where(s => s.TeacherId == two).ExecuteUpdateAsync(s => s.SetProperty(x => x.IsFullTimeTeacher, x => x.IsFullTimeTeacher).SetProperty(x => x.To, new DateOnly(2020, 1, 1)));
            await system.Db.CreditableMonths.Where(m => m.TeacherId == three).ExecuteDeleteAsync();
            await system.Db.ServiceGaps.Where(g => g.TeacherId == teachers[3].Id).ExecuteDeleteAsync();
            await system.Db.ServiceSegments.Where(s => s.TeacherId == teachers[4].Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.ConfirmedOn, new DateOnly(2026, 1, 1)));
            await system.Db.SchoolPeriods.Where(p => p.SchoolId == registry.Given.Facts.Schools[2].Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Pupils, 7));
            await system.Db.IndicatorCells.Where(c => c.Code == "backbone-share").ExecuteUpdateAsync(s => s.SetProperty(c => c.Numerator, 99));
        }
        (await CheckAsync(registry)).Select(f => f.Kind).Distinct().ShouldBe(["employer", "school-periods", "service", "snapshot"], ignoreOrder: true);
        (await CheckAsync(registry)).Count(f => f.Kind == "service").ShouldBe(4);
        await using (var system = registry.AsSystem()) (await system.Services.GetServices<IConsoleCommand>().Single(c => c.Name == "check-consistency").RunAsync(["--repair"], TextWriter.Null, default)).ShouldBe(0);
        (await CheckAsync(registry)).ShouldBeEmpty();
        (await registry.RecordedAsync()).Count(r => r.Kind == "Staff.RepairConsistency").ShouldBe(4);
    }

    [Theory, EachDatabase]
    public async Task Overlaps_gaps_and_spells_at_closed_schools_lead_to_the_person(DatabaseProvider provider)
    {
        await using var registry = await StartAsync(provider);
        var given = registry.Given;
        var (a, b) = (given.Facts.Schools[0], given.Facts.Schools[1]);
        var (gap, away, late) = (given.Teacher(name: "缺口"), given.Teacher(name: "离开"), given.Teacher(name: "已撤"));
        given.Spell(gap, a, "2015-09-01", "2020-06-30");
        given.Spell(gap, b, "2020-09-01");
        given.Spell(away, a, "2015-09-01", "2018-06-30");
        given.Spell(away, b, "2020-09-01");
        given.Spell(late, given.Facts.Schools[3], "2015-09-01");
        Teacher? twice = null;
        if (provider == DatabaseProvider.Sqlite)   // PostgreSQL doesn't let it in
        {
            twice = given.Teacher(name: "重叠");
            given.Spell(twice, a, "2015-09-01", "2020-08-31");
            given.Spell(twice, b, "2020-08-01");
        }
        given.Facts.Schools[3].Close(new(2026, 9, 1));
        await using (var system = registry.AsSystem()) await system.Db.Schools.Where(s => s.Id == given.Facts.Schools[3].Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.ClosedOn, new DateOnly(2026, 9, 1)));
        await given.StoreAsync();
        var found = await CheckAsync(registry);
        found.Single(f => f.Kind == "gap").ShouldSatisfyAllConditions(f => f.TeacherName.ShouldBe("缺口"), f => f.From.ShouldBe(new(2020, 7, 1)), f => f.LastDay.ShouldBe(new(2020, 8, 31)), f => f.Path.ShouldBe($"/teachers/{gap.Id}"));
        found.Where(f => f.Kind == "closed-school").ShouldContain(f => f.TeacherName == "已撤");
        if (twice is not null) found.Single(f => f.Kind == "overlap").TeacherName.ShouldBe("重叠");
    }

    [Theory, EachDatabase]
    public async Task Hours_and_titles_outside_service_and_lost_evidence_are_named(DatabaseProvider provider)
    {
        await using var registry = await StartAsync(provider);
        var given = registry.Given;
        var gone = given.Teacher(name: "退休");
        given.Spell(gone, given.Facts.Schools[0], "1990-09-01", "2020-08-31");
        given.Hours(gone, 6, "2021-05-01");
        given.Hours(gone, 6, "2020-05-01");
        given.Title(gone, HonourTitle.DistrictBackboneTeacher, "2022-01-01", "2024-12-31");
        await given.StoreAsync();
        await using (var system = registry.AsSystem())
        {
            var store = registry.Services.GetRequiredService<ContentStore>();
            var kept = await store.SaveAsync("%PDF-1.7 a"u8.ToArray());
            system.Db.AddRange(new EvidenceFile("在.pdf", EvidenceFormat.Pdf, 8, kept, null, Guid.CreateVersion7()), new EvidenceFile("丢失.pdf", EvidenceFormat.Pdf, 8, new string('a', 64), null, Guid.CreateVersion7()));
            await system.Db.SaveChangesAsync();
        }
        var found = await CheckAsync(registry);
        found.Single(f => f.Kind == "hours-outside").From.ShouldBe(new(2021, 5, 1));
        found.Single(f => f.Kind == "titles-outside").From.ShouldBe(new(2022, 1, 1));
        found.Single(f => f.Kind == "evidence").What.ShouldContain("丢失.pdf");
        await using var hr = registry.As(RoleNames.HrOfficer);
        using var file = new MemoryStream();
        await hr.Get<IConsistencyFindingAppService>().ExportAsync(new(), TableFileFormat.Csv, file);
        System.Text.Encoding.UTF8.GetString(file.ToArray()).ShouldContain("丢失.pdf");
    }

    [Theory, EachDatabase]
    public async Task What_a_merge_left_behind_is_found(DatabaseProvider provider)
    {
        await using var c = await MergeCase.StartAsync(provider);
        await c.MergeAsync();
        (await CheckAsync(c.Registry)).Where(f => f.Kind == "merged-rows").ShouldBeEmpty();
        await using (var system = c.Registry.AsSystem())
        {
            system.Db.Add(new Leave(c.Old.Id, LeaveKind.Study, new(new(2022, 3, 1), new(2022, 6, 1)), null, Guid.CreateVersion7()));
            await system.Db.SaveChangesAsync();
        }
        (await CheckAsync(c.Registry)).Single(f => f.Kind == "merged-rows").TeacherId.ShouldBe(c.New.Id);
    }

    /// <summary>Five schools with people, and today's figures.</summary>
    private static async Task<TestRegistry> StartAsync(DatabaseProvider provider)
    {
        var registry = await TestRegistry.StartAsync(provider);
        for (var i = 0; i < 5; i++) registry.Given.TeacherAt(registry.Given.School(pupils: 50 + i));
        await registry.Given.StoreAsync();
        await using var system = registry.AsSystem();
        await system.Get<SnapshotWriter>().WriteAsync(Today, default);
        return registry;
    }

    /// <summary>By the nightly job; what the page shows afterwards.</summary>
    private static async Task<IReadOnlyList<ConsistencyFindingDto>> CheckAsync(TestRegistry registry)
    {
        (await registry.Services.GetRequiredService<JobRunner>().RunAsync("staff.check-consistency")).Outcome.ShouldBe(JobOutcome.Succeeded);
        await using var hr = registry.As(RoleNames.HrOfficer);
        return (await hr.Get<IConsistencyFindingAppService>().GetListAsync(new() { MaxResultCount = 1000 })).Items;
    }
}

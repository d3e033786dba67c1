using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Application.Titles;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Building;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Training.Application.Hours;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Cultivation.Tests;

/// <summary>The time line of a person whom every module knows: events, ledger lines and what follows from the days.</summary>
public sealed class TimelineTests
{
    private const string Home = "清溪河小学";

    [Theory, EachDatabase]
    public async Task A_career_reads_latest_first(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var id = await LiveAsync(registry);
        await using var hr = registry.As(RoleNames.HrOfficer);
        var service = hr.Get<ITeacherAppService>();

        (await service.GetTimelineAsync(id, new())).Items.Select(Told).ShouldBe([
            "2026-11-24 hours Correction 学时冲销 | 2025-02-24 “信息技术 2.0 校本应用” 4 学时，已冲销 | 多记",
            "2025-06-10 honour Gain 认定 区级骨干教师 | 有效期 2025-06-10 至 2028-06-09 · 綦教委发〔2025〕44 号 | ",
            "2025-06-09 honour End 区级骨干教师 到期 | 2022-06-10 认定 · 当日为最后有效日，次日起续认 | ",
            "2025-04-12 hours Fact 研训 6 学时 · 新课标单元教学设计 | 区级 · 集中 · 学科 | ",
            "2025-02-24 hours Fact 研训 4 学时 · 信息技术 2.0 校本应用 | 校级 | ",
            "2024-08-26 professional-title Gain 职称 一级教师 → 高级教师 |  | 评审通过",
            "2022-09-01 honour End 区级名师 终止 | 师德失范 · 綦教委发〔2022〕60 号 | 调查结论",
            "2022-06-10 honour Gain 认定 区级骨干教师 | 有效期 2022-06-10 至 2025-06-09 · 綦教{title} · 9 号 | ",
            "2019-09-01 honour Gain 认定 区级名师 | 有效期 2019-09-01 至 2024-08-31 | ",
            "2016-09-01 service Fact 调入 石壕小学 | 自 清溪河小学 | 区内调配",
            "2008-08-20 service Beginning 参加工作 · 清溪河小学 | 在编 · 小学数学 | 新招录",
        ], ignoreOrder: false);
    }

    [Theory, EachDatabase]
    public async Task It_comes_in_pages_by_group_and_until_a_day(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var id = await LiveAsync(registry);
        await using var hr = registry.As(RoleNames.HrOfficer);
        var service = hr.Get<ITeacherAppService>();

        var all = await service.GetTimelineAsync(id, new());
        all.Groups.ShouldBe(new Dictionary<string, int> { ["hours"] = 3, ["honour"] = 5, ["professional-title"] = 1, ["service"] = 2 }, ignoreOrder: true);
        var page = await service.GetTimelineAsync(id, new() { SkipCount = 4, MaxResultCount = 3 });
        (page.TotalCount, page.Items.Select(e => e.Key)).ShouldSatisfyAllConditions(p => p.TotalCount.ShouldBe(11), p => p.Item2.ShouldBe(all.Items.Skip(4).Take(3).Select(e => e.Key)));
        var hours = await service.GetTimelineAsync(id, new() { Group = TimelineGroups.Hours });
        (hours.TotalCount, hours.Groups.Values.Sum()).ShouldBe((3, 11));
        hours.Items.ShouldAllBe(e => e.Group == TimelineGroups.Hours);
        var until = await service.GetTimelineAsync(id, new() { Until = new(2025, 4, 12) });
        until.Items[0].Title.ShouldBe("研训 6 学时 · 新课标单元教学设计");
        until.TotalCount.ShouldBe(8);
    }

    [Fact]
    public async Task Another_schools_principal_finds_nobody()
    {
        await using var registry = await TestRegistry.StartAsync();
        var id = await LiveAsync(registry);
        await using var principal = registry.As(RoleNames.Principal, Guid.NewGuid());
        await Should.ThrowAsync<EntityNotFoundException>(() => principal.Get<ITeacherAppService>().GetTimelineAsync(id, new()));
    }

    [Theory, InlineData(RoleNames.Auditor), InlineData(RoleNames.Principal)]
    public async Task A_source_tells_nothing_without_the_permission_or_out_of_scope(string role)
    {
        await using var registry = await TestRegistry.StartAsync();
        var id = await LiveAsync(registry);
        await using var hr = registry.As(RoleNames.HrOfficer);
        (await CountsAsync(hr, id)).ShouldBe([0, 1, 3], ignoreOrder: true);
        await using var stranger = registry.As(role, role == RoleNames.Principal ? Guid.NewGuid() : null);
        (await CountsAsync(stranger, id)).ShouldBe([0, 0, 0]);
    }

    /// <summary>Lines of each source but the history's, which is asked for persons in reach only.</summary>
    private static async Task<List<int>> CountsAsync(UserScope user, Guid id)
    {
        var counts = new List<int>();
        foreach (var source in user.Services.GetServices<ITimelineSource>().Where(s => s.GetType().Assembly != typeof(ITimelineSource).Assembly))
            counts.Add((await source.KeysAsync(id, DateOnly.MaxValue, TestContext.Current.CancellationToken)).Count);
        return counts;
    }

    private static string Told(TimelineEntryDto e) => $"{e.Day:yyyy-MM-dd} {e.Group} {e.Nature} {e.Title} | {e.Text} | {e.Reason}";

    /// <summary>Began in 2008, moved in 2016, promoted in 2024; a title renewed, another withdrawn; hours, some of them taken back.</summary>
    private static async Task<Guid> LiveAsync(TestRegistry registry)
    {
        var (first, second) = (registry.Given.School(name: Home), registry.Given.School(name: "石壕小学"));
        await registry.Given.StoreAsync();
        await using var hr = registry.As(RoleNames.HrOfficer);
        var (id, stamp, _) = await hr.Get<ITeacherRecordAppService>().CreateAsync(new()
        {
            Number = "T-1", Name = "罗青禾", IdNumber = InventedIdentity.Number(new(1985, 11, 3), 77, Sex.Female), SchoolId = first.Id, ArrivedOn = new(2008, 8, 20),
            WorkStartedOn = new(2008, 8, 20), Category = StaffCategory.FullTimeTeacher, Employment = EmploymentForm.Established, Stage = SchoolStage.Primary, Subject = "数学",
            Title = ProfessionalTitle.FirstGrade, Reason = "新招录",
        });
        await MoveAsync(hr.Get<ICareerAppService>(), id, second.Id, stamp);
        await RecogniseAsync(hr.Get<ITitleTermAppService>());
        await using var trainer = registry.As(RoleNames.TrainingOfficer);
        await TrainAsync(trainer.Get<IHourEntryAppService>());
        return id;
    }

    private static async Task MoveAsync(ICareerAppService career, Guid id, Guid toSchool, string stamp)
    {
        stamp = (await career.TransferAsync(id, new() { SchoolId = toSchool, From = new(2016, 9, 1), Reason = "区内调配", ConcurrencyStamp = stamp })).ConcurrencyStamp;
        await career.ChangeAttributeAsync(id, new() { Attribute = TeacherAttribute.Title, Value = "高级教师", From = new(2024, 8, 26), Reason = "评审通过", ConcurrencyStamp = stamp });
    }

    private static async Task RecogniseAsync(ITitleTermAppService titles)
    {
        var withdrawn = await titles.CreateAsync(Title(HonourTitle.DistrictMasterTeacher, new(2019, 9, 1), new(2024, 8, 31)));
        await titles.EndAsync(withdrawn.Id, new() { EndedOn = new(2022, 9, 1), EndReason = RecognitionEndReason.EthicsViolation, DocumentNo = "綦教委发〔2022〕60 号", Reason = "调查结论", ConcurrencyStamp = withdrawn.ConcurrencyStamp });
        await titles.CreateAsync(Title(HonourTitle.DistrictBackboneTeacher, new(2022, 6, 10), new(2025, 6, 9), "綦教{title} · 9 号")); // a word in braces is no place to fill
        await titles.CreateAsync(Title(HonourTitle.DistrictBackboneTeacher, new(2025, 6, 10), new(2028, 6, 9), "綦教委发〔2025〕44 号"));
    }

    private static async Task TrainAsync(IHourEntryAppService hours)
    {
        await hours.CreateAsync(Hours(6, "新课标单元教学设计", TrainingLevel.District, new(2025, 4, 12)) with { Form = TrainingForm.Centralised, Category = TrainingCategory.Subject });
        var mistake = await hours.CreateAsync(Hours(4, "信息技术 2.0 校本应用", TrainingLevel.School, new(2025, 2, 24)));
        await hours.ReverseAsync(mistake.Id, new() { Reason = "多记" });
    }

    private static CreateTitleTermDto Title(HonourTitle title, DateOnly from, DateOnly lastDay, string? documentNo = null)
        => new() { TeacherNo = "T-1", Title = title, RecognisedOn = from, ValidUntil = lastDay, DocumentNo = documentNo };

    private static CreateHourEntryDto Hours(decimal hours, string activity, TrainingLevel level, DateOnly day)
        => new() { TeacherNo = "T-1", Hours = hours, Activity = activity, Level = level, StartOn = day, EndOn = day };
}

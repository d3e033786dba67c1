using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Own;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Staff.Tests.Records;

public sealed class TeacherListTests
{
    [Theory, EachDatabase]
    public async Task The_list_shows_who_was_in_service_on_the_day_and_as_what(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (a, b) = (registry.Given.School(name: "清溪河小学"), registry.Given.School(SchoolKind.LowerSecondary, name: "石壕中学", locality: Locality.Rural));
        var mover = registry.Given.Teacher(name: "罗青禾", title: ProfessionalTitle.Senior);
        registry.Given.Spell(mover, a, "2015-09-01", "2020-08-31");
        registry.Given.Spell(mover, b, "2020-09-01");
        registry.Given.Changed(mover, TeacherAttribute.Title, "0001-01-01", "2021-12-31", (int)ProfessionalTitle.FirstGrade);
        var gone = registry.Given.Teacher(name: "周见溪");
        registry.Given.Spell(gone, a, "2010-09-01", "2019-06-30");
        var coming = registry.Given.TeacherAt(b, "2030-09-01", name: "向南枝");
        await registry.Given.StoreAsync();

        var before = await ListAsync(registry, new() { AsOf = new(2019, 1, 1) });
        before.ShouldBe(["罗青禾 清溪河小学 FirstGrade InService", "周见溪 清溪河小学  InService"]);
        (await ListAsync(registry, new())).ShouldBe(["罗青禾 石壕中学 Senior InService"]);
        (await ListAsync(registry, new() { Status = TeacherPresence.Left })).ShouldBe(["周见溪 清溪河小学  OutOfService"]);
        (await ListAsync(registry, new() { Status = TeacherPresence.NotYet })).ShouldBe(["向南枝 石壕中学  NotYet"]);
        (await ListAsync(registry, new() { Status = TeacherPresence.All })).Count.ShouldBe(3);
        (await ListAsync(registry, new() { Locality = Locality.Rural, SchoolKind = SchoolKind.LowerSecondary })).Count.ShouldBe(1);
        (await ListAsync(registry, new() { Locality = Locality.Town })).ShouldBeEmpty();
        (await ListAsync(registry, new() { Title = ProfessionalTitle.Senior, AsOf = new(2021, 1, 1) })).ShouldBeEmpty();
    }

    [Theory, EachDatabase("罗青"), EachDatabase("lqh"), EachDatabase("LQH"), EachDatabase("luo"), EachDatabase("luo qing"), EachDatabase("luoqinghe"), EachDatabase("T00003"), EachDatabase("t00003"),
     EachDatabase("清溪河")]
    public async Task People_are_found_by_name_number_pinyin_and_school(DatabaseProvider provider, string text)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (a, b) = (registry.Given.School(name: "清溪河小学"), registry.Given.School(name: "石壕中学"));
        registry.Given.TeacherAt(a, name: "罗青禾");
        registry.Given.TeacherAt(b, name: "周见溪");
        await registry.Given.StoreAsync();
        foreach (var status in new[] { TeacherPresence.InService, TeacherPresence.All })
            (await ListAsync(registry, new() { Filter = text, Status = status })).ShouldBe(["罗青禾 清溪河小学  InService"]);
    }

    [Fact]
    public async Task Words_that_name_nobody_find_nobody()
    {
        await using var registry = await TestRegistry.StartAsync();
        registry.Given.TeacherAt(registry.Given.School(name: "清溪河小学"), name: "罗青禾");
        await registry.Given.StoreAsync();
        foreach (var text in new[] { "lqx", "uo", "T00009", "青溪", "%", "_", "l%" }) (await ListAsync(registry, new() { Filter = text })).ShouldBeEmpty(text);
    }

    [Theory, EachDatabase]
    public async Task A_principal_sees_the_own_school_whatever_is_asked(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (a, b) = (registry.Given.School(name: "清溪河小学"), registry.Given.School(name: "石壕中学"));
        registry.Given.TeacherAt(a, name: "罗青禾");
        registry.Given.TeacherAt(b, name: "周见溪");
        await registry.Given.StoreAsync();
        GetTeacherListInput[] tries = [new(), new() { SchoolId = b.Id }, new() { Filter = "周" }, new() { Filter = "石壕" }, new() { Sorting = "school desc" }, new() { Status = TeacherPresence.All },
            new() { AsOf = new(2016, 1, 1) }, new() { Status = TeacherPresence.All, SchoolId = b.Id }, new() { UnconfirmedSince = new(2026, 1, 1) }, new() { Subject = "语文" }];
        foreach (var input in tries)
        {
            await using var principal = registry.As(RoleNames.Principal, a.Id);
            var page = await principal.Get<ITeacherAppService>().GetListAsync(input);
            page.Items.ShouldNotContain(t => t.Name == "周见溪", input.ToString());
            page.TotalCount.ShouldBe(page.Items.Count);
        }
    }

    [Theory, EachDatabase]
    public async Task Every_order_gives_everybody_once_page_by_page(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (a, b) = (registry.Given.School(), registry.Given.School());
        for (var i = 0; i < 11; i++)
            registry.Given.Spell(registry.Given.Teacher(stage: i % 3 == 0 ? SchoolStage.LowerSecondary : SchoolStage.Primary, title: i % 2 == 0 ? ProfessionalTitle.Senior : null), i % 2 == 0 ? a : b, $"20{10 + i}-09-01");
        await registry.Given.StoreAsync();
        await using var hr = registry.As(RoleNames.HrOfficer);
        var list = hr.Get<ITeacherAppService>();
        foreach (var sorting in new[] { null, "name desc", "number", "school", "stage", "stage desc", "title", "category", "employment", "atSchoolSince desc", "subject", "confirmedOn", "title, stage desc", "stage, name" })
        {
            var whole = (await list.GetListAsync(new() { MaxResultCount = 1000, Sorting = sorting })).Items.Select(t => t.Number).ToList();
            whole.Distinct().Count().ShouldBe(11, sorting);
            var pages = new List<string>();
            for (var skip = 0; skip < 11; skip += 4) pages.AddRange((await list.GetListAsync(new() { MaxResultCount = 4, SkipCount = skip, Sorting = sorting })).Items.Select(t => t.Number));
            pages.ShouldBe(whole, sorting);
        }
        (await list.GetListAsync(new() { Sorting = "atSchoolSince desc", MaxResultCount = 3 })).Items.Select(t => t.AtSchoolSince!.Value.Year).ShouldBe([2020, 2019, 2018]);
        (await list.GetListAsync(new() { Sorting = "stage desc", Title = ProfessionalTitle.Senior, MaxResultCount = 2 })).Items.ShouldAllBe(t => t.Stage == SchoolStage.LowerSecondary && t.Title == ProfessionalTitle.Senior);
    }

    [Theory, EachDatabase]
    public async Task A_filter_gives_the_same_pages_whether_it_leaves_few_or_many(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (a, b) = (registry.Given.School(), registry.Given.School(SchoolKind.LowerSecondary, locality: Locality.Rural));
        for (var i = 0; i < 12; i++)
            registry.Given.Spell(registry.Given.Teacher(stage: i % 3 == 0 ? SchoolStage.LowerSecondary : SchoolStage.Primary, title: i % 2 == 0 ? ProfessionalTitle.Senior : null), i % 4 < 2 ? a : b, $"20{10 + i}-09-01", i > 9 ? "2024-08-31" : null);
        await registry.Given.StoreAsync();
        GetTeacherListInput[] filters = [new(), new() { Stage = SchoolStage.Primary }, new() { Title = ProfessionalTitle.Senior }, new() { Category = StaffCategory.FullTimeTeacher, Stage = SchoolStage.LowerSecondary },
            new() { Locality = Locality.Rural }, new() { SchoolKind = SchoolKind.LowerSecondary, Employment = EmploymentForm.Established }, new() { AsOf = new(2016, 1, 1), Stage = SchoolStage.Primary }];
        foreach (var filter in filters)
            foreach (var sorting in new[] { null, "name desc", "number", "subject", "subject desc", "confirmedOn", "stage, name" })
                for (var skip = 0; skip < 6; skip += 3)
                {
                    var input = filter with { Sorting = sorting, SkipCount = skip, MaxResultCount = 3 };
                    var (few, many) = (await PageAsync(registry, input, few: 12), await PageAsync(registry, input, few: 0));
                    many.TotalCount.ShouldBeInRange(1, 12);
                    many.TotalCount.ShouldBe(few.TotalCount, input.ToString());
                    many.Items.ShouldBe(few.Items, input.ToString());
                }
    }

    [Theory, EachDatabase]
    public async Task People_in_service_and_not_stand_in_one_order_whichever_way_they_are_found(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (a, b) = (registry.Given.School(name: "石壕中学"), registry.Given.School(SchoolKind.LowerSecondary, name: "清溪河小学", locality: Locality.Rural));
        for (var i = 0; i < 16; i++)
        {
            var person = registry.Given.Teacher(stage: i % 3 == 0 ? SchoolStage.LowerSecondary : SchoolStage.Primary, title: i % 2 == 0 ? ProfessionalTitle.Senior : null);
            if (i % 5 != 4) registry.Given.Spell(person, i % 4 < 2 ? a : b, $"20{10 + i}-09-01", i % 3 == 1 ? $"20{11 + i}-08-31" : null);
            if (i is 1 or 7) registry.Given.Spell(person, b, $"20{12 + i}-09-01", i == 1 ? "2024-08-31" : null);
            if (i % 3 == 2) person.Confirm(new(2026, 1, 1 + i));
        }
        await registry.Given.StoreAsync();
        var (all, seen) = (new GetTeacherListInput { Status = TeacherPresence.All }, new List<long>());
        GetTeacherListInput[] filters = [all, all with { Stage = SchoolStage.Primary }, all with { Locality = Locality.Rural }, all with { UnconfirmedSince = new(2026, 1, 9) }, all with { AsOf = new(2018, 1, 1) },
            new() { Status = TeacherPresence.Left }, new() { Status = TeacherPresence.Left, AsOf = new(2022, 1, 1), Title = ProfessionalTitle.Senior }, new() { Status = TeacherPresence.NotYet, AsOf = new(2018, 1, 1) }, new() { UnconfirmedSince = new(2026, 1, 9) }];
        foreach (var filter in filters)
            foreach (var sorting in new[] { null, "number desc", "school", "school desc", "stage", "title desc", "atSchoolSince", "confirmedOn", "confirmedOn desc", "subject", "stage, name" })
                for (var skip = 0; skip < 8; skip += 4)
                {
                    var input = filter with { Sorting = sorting, SkipCount = skip, MaxResultCount = 4 };
                    var (parts, whole) = (await PageAsync(registry, input, few: 16), await PageAsync(registry, input, few: 0, deep: 0));
                    parts.TotalCount.ShouldBe(whole.TotalCount, input.ToString());
                    parts.Items.ShouldBe(whole.Items, input.ToString());
                    seen.Add(whole.TotalCount);
                }
        seen.ShouldAllBe(n => n > 0);
        seen[0].ShouldBe(16);
    }

    [Theory, EachDatabase]
    public async Task Who_confirms_the_record_is_no_longer_among_those_who_did_not(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (school, another) = (registry.Given.School(), registry.Given.School());
        var one = registry.Given.TeacherAt(school, name: "罗青禾");
        registry.Given.TeacherAt(school, name: "周见溪");
        await registry.Given.StoreAsync();
        await using (var teacher = registry.As(RoleNames.Teacher, teacherId: one.Id))
            (await teacher.Get<IOwnRecordAppService>().ConfirmAsync(new() { ConcurrencyStamp = one.ConcurrencyStamp })).Changed.ShouldBeTrue();
        (await ListAsync(registry, new() { UnconfirmedSince = new(2020, 1, 1) })).Single().ShouldStartWith("周见溪");
        await using (var hr = registry.As(RoleNames.HrOfficer))
        {
            (await hr.Get<ITeacherAppService>().GetListAsync(new() { Sorting = "confirmedOn desc", MaxResultCount = 2 })).Items.Single(t => t.ConfirmedOn != null).Name.ShouldBe("罗青禾");
            var read = await hr.Get<ITeacherAppService>().GetAsync(one.Id);
            await hr.Get<ICareerAppService>().TransferAsync(one.Id, new() { SchoolId = another.Id, From = new(2026, 9, 1), Reason = "区内调配", ConcurrencyStamp = read.ConcurrencyStamp });
        }
        await using var system = registry.AsSystem();
        (await system.Db.ServiceSegments.Where(s => s.TeacherId == one.Id).Select(s => s.ConfirmedOn != null).ToListAsync()).ShouldAllBe(confirmed => confirmed);
    }

    [Theory, EachDatabase]
    public async Task Who_left_is_counted_once_however_often_they_left(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var school = registry.Given.School();
        var (twice, back, coming) = (registry.Given.Teacher(name: "周见溪"), registry.Given.Teacher(name: "罗青禾"), registry.Given.Teacher(name: "向南枝"));
        registry.Given.Spell(twice, school, "2010-09-01", "2012-06-30");
        registry.Given.Spell(twice, school, "2014-09-01", "2019-06-30");
        registry.Given.Spell(back, school, "2010-09-01", "2012-06-30");
        registry.Given.Spell(back, school, "2014-09-01");
        registry.Given.Spell(coming, school, "2030-09-01");
        await registry.Given.StoreAsync();
        (await ListAsync(registry, new() { Status = TeacherPresence.Left })).Single().ShouldStartWith("周见溪");
        (await ListAsync(registry, new() { Status = TeacherPresence.Left, AsOf = new(2013, 1, 1) })).Count.ShouldBe(2);
        (await ListAsync(registry, new() { Status = TeacherPresence.Left, Sorting = "stage", Category = StaffCategory.FullTimeTeacher })).Single().ShouldStartWith("周见溪");
    }

    [Fact]
    public async Task An_unknown_column_is_refused_with_those_that_exist()
    {
        await using var registry = await TestRegistry.StartAsync();
        var refusal = await Should.ThrowAsync<InputInvalidException>(() => ListAsync(registry, new() { Sorting = "idNumberHash" }));
        refusal.Errors.Single().Values.ShouldContain(v => v.Name == "Known" && $"{v.Value}".Contains("name", StringComparison.Ordinal));
        (await Should.ThrowAsync<InputInvalidException>(() => ListAsync(registry, new() { With = ["nothing:x"] }))).Errors.Single().Field.ShouldBe("with");
    }

    [Fact]
    public async Task Roles_without_the_permission_see_nobody()
    {
        await using var registry = await TestRegistry.StartAsync();
        foreach (var role in new[] { RoleNames.Operator, RoleNames.Auditor, RoleNames.Reviewer, RoleNames.Teacher })
        {
            await using var user = registry.As(role);
            await Should.ThrowAsync<PermissionDeniedException>(() => user.Get<ITeacherAppService>().GetListAsync(new()), role);
        }
    }

    private static async Task<PagedResultDto<TeacherDto>> PageAsync(TestRegistry registry, GetTeacherListInput input, int few, int deep = 2000)
    {
        await using var hr = registry.As(RoleNames.HrOfficer);
        (hr.Get<TeacherListQuery>().Few, hr.Get<TeacherListQuery>().Deep) = (few, deep);
        return await hr.Get<ITeacherAppService>().GetListAsync(input);
    }

    private static async Task<IReadOnlyList<string>> ListAsync(TestRegistry registry, GetTeacherListInput input)
    {
        await using var hr = registry.As(RoleNames.HrOfficer);
        var page = await hr.Get<ITeacherAppService>().GetListAsync(input);
        page.TotalCount.ShouldBe(page.Items.Count);
        return [.. page.Items.Select(t => $"{t.Name} {t.SchoolName} {t.Title} {t.State}")];
    }
}

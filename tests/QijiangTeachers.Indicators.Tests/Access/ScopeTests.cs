using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Breakdowns;
using QijiangTeachers.Indicators.Application.Dashboards;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Tests.Snapshots;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Access;

/// <summary>A principal's figures are those of the own school, stored or not; nobody of another school is named.</summary>
public sealed class ScopeTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 24), Before = new(2024, 12, 31);
    private TestRegistry _registry = null!;
    private School _a = null!, _b = null!;
    private Teacher _ofA = null!, _ofB = null!, _moved = null!;

    public async ValueTask InitializeAsync() => await StartAsync(DatabaseProvider.Sqlite);

    private async Task StartAsync(DatabaseProvider provider)
    {
        if (_registry is not null) await _registry.DisposeAsync();
        _registry = await TestRegistry.StartAsync(provider);
        var given = _registry.Given;
        (_a, _b) = (given.School(name: "甲校"), given.School(name: "乙校"));
        (_ofA, _ofB) = (given.TeacherAt(_a, name: "甲一"), given.TeacherAt(_b, name: "乙一"));
        _moved = given.Teacher(name: "欧阳迁");
        given.Spell(_moved, _a, "2015-09-01", "2025-08-31");
        given.Spell(_moved, _b, "2025-09-01");
        foreach (var teacher in new[] { _ofA, _ofB, _moved }) given.Title(teacher, HonourTitle.DistrictBackboneTeacher, "2020-01-01");
        await given.StoreAsync();
    }

    public ValueTask DisposeAsync() => _registry.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Figures_are_of_the_own_school_whether_stored_or_not(bool isStored)
    {
        if (isStored) await _registry.StoredAsync(Today, Before);
        await using var principal = _registry.As(RoleNames.Principal, _a.Id);
        var indicators = principal.Get<IIndicatorAppService>();
        Share(await indicators.GetListAsync(Today)).ShouldBe((1, 1));
        Share(await indicators.GetListAsync(Before)).ShouldBe((2, 2));
        Share(await indicators.GetListAsync(Today, _a.Id)).ShouldBe((1, 1));
        Share(await indicators.GetListAsync(Today, _b.Id)).ShouldBe((0, 0));
        (await indicators.GetSchoolsAsync(new() { AsOf = Today })).Items.Select(s => s.Name).ShouldBe(["甲校"]);
        (await indicators.GetBreakdownAsync(IndicatorCodes.BackboneShare, new() { AsOf = Today, By = BreakdownBy.School })).Items.Select(i => i.Name).ShouldBe(["甲校"]);
        (await indicators.GetBreakdownAsync(IndicatorCodes.BackboneShare, new() { AsOf = Today, By = BreakdownBy.School, SchoolId = _b.Id })).Items.ShouldBeEmpty();
        (await indicators.GetTrendAsync(IndicatorCodes.BackboneShare, Today, _b.Id, yearly: true)).Points.ShouldAllBe(p => p.Denominator == 0);
    }

    [Fact]
    public async Task Who_moved_away_is_counted_without_a_name()
    {
        await using var principal = _registry.As(RoleNames.Principal, _a.Id);
        var indicators = principal.Get<IIndicatorAppService>();
        var people = await indicators.GetPeopleAsync(IndicatorCodes.BackboneShare, new() { AsOf = Before, SkipCount = 0 });
        people.TotalCount.ShouldBe(2);
        people.Items[0].Name.ShouldBe("甲一");
        var veiled = people.Items[1];
        (veiled.TeacherId, veiled.Name, veiled.TeacherNo, veiled.Stage, veiled.Subject, veiled.Counts).ShouldBe((null, "", "", null, null, true));
        veiled.Reason.ShouldNotContain("称号");
        foreach (var filter in new[] { "欧阳", _moved.Number, "oyq", "~" })
            (await indicators.GetPeopleAsync(IndicatorCodes.BackboneShare, new() { AsOf = Before, Filter = filter })).TotalCount.ShouldBe(0, filter);
    }

    [Fact]
    public async Task Everybody_is_named_to_the_office()
    {
        await using var hr = _registry.As(RoleNames.HrOfficer);
        (await hr.Get<IIndicatorAppService>().GetPeopleAsync(IndicatorCodes.BackboneShare, new() { AsOf = Before })).Items.ShouldAllBe(p => p.Name.Length > 0);
    }

    [Theory, EachDatabase]
    public async Task Nobody_of_another_school_by_any_parameter(DatabaseProvider provider)
    {
        await StartAsync(provider);
        await using var principal = _registry.As(RoleNames.Principal, _a.Id);
        var indicators = principal.Get<IIndicatorAppService>();
        foreach (var code in IndicatorCodes.All)
            foreach (var part in Enum.GetValues<PeoplePart>())
                foreach (var input in new GetIndicatorPeopleInput[] { new(), new() { SchoolId = _b.Id }, new() { Filter = "乙" }, new() { Subject = "语文" }, new() { Sorting = "school desc" } })
                    (await indicators.GetPeopleAsync(code, input with { AsOf = Today, Part = part })).Items.ShouldAllBe(p => p.Name == "甲一" || p.Name == "", $"{code} {part}");
        await Should.ThrowAsync<EntityNotFoundException>(() => indicators.GetTeacherAsync(_ofB.Id, Today));
        await Should.ThrowAsync<EntityNotFoundException>(() => principal.Get<IDashboardAppService>().GetSchoolAsync(_b.Id, Today));
    }

    [Fact]
    public async Task A_teacher_sees_the_own_standing_alone()
    {
        await using var teacher = _registry.As(RoleNames.Teacher, teacherId: _ofA.Id);
        var indicators = teacher.Get<IIndicatorAppService>();
        (await indicators.GetTeacherAsync(_ofA.Id, Today)).Single(i => i.Code == IndicatorCodes.BackboneShare).Counts.ShouldBeTrue();
        await Should.ThrowAsync<EntityNotFoundException>(() => indicators.GetTeacherAsync(_ofB.Id, Today));
        await Should.ThrowAsync<PermissionDeniedException>(() => indicators.GetListAsync(Today));
    }

    [Theory, EachDatabase]
    public async Task The_overview_of_a_school_names_who_is_behind_and_what_ends_soon(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var school = registry.Given.School();
        var (behind, done) = (registry.Given.TeacherAt(school, name: "缺一"), registry.Given.TeacherAt(school, name: "足一"));
        registry.Given.Hours(done, 60, "2026-10-01");
        registry.Given.Title(done, HonourTitle.DistrictBackboneTeacher, "2024-01-01", "2026-12-31");
        registry.Given.Title(behind, HonourTitle.DistrictBackboneTeacher, "2024-01-01", "2027-12-31");
        registry.Given.TeacherAt(school, category: StaffCategory.Administrative);
        await registry.Given.StoreAsync();
        await using var clerk = registry.As(RoleNames.SchoolClerk, school.Id);
        var dashboard = await clerk.Get<IDashboardAppService>().GetSchoolAsync(null, null);
        (dashboard.InService, dashboard.HoursBehind).ShouldBe((3, 1));
        dashboard.FirstBehind.Single().Name.ShouldBe("缺一");
        dashboard.FirstBehind.Single().ReasonText.ShouldContain("差");
        dashboard.Expiring.Select(e => (e.Name, e.LastDay)).ShouldBe([("足一", new DateOnly(2026, 12, 31))]);
    }

    private static (int?, int?) Share(Application.IndicatorListDto list)
    {
        var share = list.Items.Single(i => i.Code == IndicatorCodes.BackboneShare);
        return (share.Numerator, share.Denominator);
    }
}

using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Tests.Model;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Figures;

/// <summary>Who came and who went between two days.</summary>
public sealed class ChangeTests
{
    private static readonly DateOnly From = new(2024, 12, 31), To = new(2025, 6, 30);

    [Theory, EachDatabase]
    public async Task Each_person_is_in_one_group_by_what_holds_on_the_later_day(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (given, backbone) = (registry.Given, HonourTitle.DistrictBackboneTeacher);
        var school = given.School();
        given.Title(given.TeacherAt(school), backbone, "2022-01-01", "2027-12-31");                       // stays
        given.Title(given.TeacherAt(school), backbone, "2025-03-01");                                     // new
        given.Title(given.TeacherAt(school), backbone, "2022-06-10", "2025-06-09");                       // expired
        given.Title(given.TeacherAt(school), backbone, "2022-06-10", "2027-06-09", ended: "2025-04-15");  // ended
        var promoted = given.TeacherAt(school);
        given.Title(promoted, backbone, "2022-06-10", "2025-06-09");
        given.Title(promoted, HonourTitle.MunicipalBackboneTeacher, "2025-02-01");
        var left = given.Teacher();
        given.Spell(left, school, "2015-09-01", "2025-02-28");
        given.Title(left, backbone, "2022-06-10", "2025-06-09");
        await given.StoreAsync();

        await using var system = registry.AsSystem();
        var change = (await system.Get<IIndicatorAppService>().GetChangeAsync(IndicatorCodes.DistrictBackbone, From, To))!;
        (change.Before, change.Gained, change.Expired, change.Promoted, change.Left, change.Other, change.After).ShouldBe((5, 1, 1, 1, 1, 1, 2));
    }

    [Theory, EachDatabase]
    public async Task The_page_lists_the_latest_change_first(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (given, backbone) = (registry.Given, HonourTitle.DistrictBackboneTeacher);
        var school = given.School();
        given.Title(given.TeacherAt(school, name: "甲"), backbone, "2022-01-01", "2027-12-31");
        given.Title(given.TeacherAt(school, name: "乙"), backbone, "2025-03-01");
        given.Title(given.TeacherAt(school, name: "丙"), backbone, "2022-06-10", "2025-06-09");
        given.Title(given.TeacherAt(school, name: "丁"), backbone, "2021-06-10", "2025-12-31");   // ends after the day: it began last
        await given.StoreAsync();
        var input = new GetIndicatorPeopleInput { AsOf = To, Part = PeoplePart.All, Sorting = PeopleQuery.SortingOf(IndicatorCodes.DistrictBackbone), SkipCount = 0, MaxResultCount = 10 };
        await using var system = registry.AsSystem();
        (await system.Get<IIndicatorAppService>().GetPeopleAsync(IndicatorCodes.DistrictBackbone, input)).Items.Select(p => p.Name).ShouldBe(["丙", "乙", "甲", "丁"]);
        await using var principal = registry.As(QijiangTeachers.Kernel.Permissions.RoleNames.Principal, school.Id);
        (await principal.Get<IIndicatorAppService>().GetPeopleAsync(IndicatorCodes.DistrictBackbone, input)).Items.Select(p => p.Name).ShouldBe(["丙", "乙", "甲", "丁"]);
    }

    [Theory]
    [EachDatabase(41)]
    public async Task The_groups_add_up_and_have_their_people(DatabaseProvider provider, int seed)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        await registry.Given.StoreAsync(RandomDistrict.Make(seed));
        await using var system = registry.AsSystem();
        var indicators = system.Get<IIndicatorAppService>();
        foreach (var (from, to) in new (DateOnly, DateOnly)[] { (From, To), (new(2021, 1, 31), new(2025, 12, 31)), (new(2023, 9, 1), new(2024, 9, 1)) })
            foreach (var code in IndicatorCodes.All)
            {
                var change = (await indicators.GetChangeAsync(code, from, to))!;
                (change.Before + change.Gained - change.Expired - change.Promoted - change.Left - change.Other).ShouldBe(change.After, $"{code} {from} {to}");
                change.Other.ShouldBeGreaterThanOrEqualTo(0);
                (await indicators.GetPeopleAsync(code, new() { AsOf = to, Since = from, Part = PeoplePart.Gained })).TotalCount.ShouldBe(change.Gained, $"{code} {from} {to}");
                var lost = await indicators.GetPeopleAsync(code, new() { AsOf = to, Since = from, Part = PeoplePart.Lost });
                lost.TotalCount.ShouldBe(change.Before + change.Gained - change.After, $"{code} {from} {to}");
                lost.Items.ShouldAllBe(p => !p.Counts && p.ReasonText.Length > 0);
            }
    }

    [Fact]
    public async Task Nothing_is_said_of_a_day_without_rules()
    {
        await using var registry = await TestRegistry.StartAsync();
        await using var system = registry.AsSystem();
        (await system.Get<IIndicatorAppService>().GetChangeAsync(IndicatorCodes.HoursCompletion, new(2020, 12, 31), To)).ShouldBeNull();
    }

    [Fact]
    public async Task Hours_of_two_cycles_are_not_compared()
    {
        await using var registry = await TestRegistry.StartAsync();
        await using var system = registry.AsSystem();
        var indicators = system.Get<IIndicatorAppService>();
        (await indicators.GetChangeAsync(IndicatorCodes.HoursCompletion, new(2025, 12, 31), new(2026, 6, 30))).ShouldBeNull();
        (await indicators.GetChangeAsync(IndicatorCodes.HoursCompletion, new(2025, 6, 30), new(2025, 12, 31))).ShouldNotBeNull();
    }
}

using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Figures;

/// <summary>What is known today of the figures to come.</summary>
public sealed class ForecastTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    [Theory, EachDatabase]
    public async Task Without_experience_low_renews_nobody_and_high_everybody_and_who_retires_is_in_neither(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (given, backbone) = (registry.Given, HonourTitle.DistrictBackboneTeacher);
        var school = given.School();
        given.Title(given.TeacherAt(school), backbone, "2020-01-01", "2027-12-31");
        given.Title(given.TeacherAt(school), backbone, "2020-01-01", "2025-10-31");
        given.Title(given.TeacherAt(school), backbone, "2020-01-01", "2025-11-30");
        var retiring = given.Teacher(birth: "1970-06-15");   // a woman without a senior title: 2025-08-15
        given.Spell(retiring, school, "1995-09-01");
        given.Title(retiring, backbone, "2020-01-01", "2025-10-31");
        given.TeacherAt(school);
        await given.StoreAsync();

        await using var system = registry.AsSystem();
        var count = (await system.Get<IIndicatorAppService>().GetForecastAsync(IndicatorCodes.DistrictBackbone, Day))!;
        (count.Until, count.Current, count.Retiring, count.Expiring).ShouldBe((new(2025, 12, 31), 4, 1, 2));
        (count.Low, count.Middle, count.High).ShouldBe((1, 3, 3));
        count.RenewalShare.ShouldBeNull("nothing has ended yet");
        var share = (await system.Get<IIndicatorAppService>().GetForecastAsync(IndicatorCodes.BackboneShare, Day))!;
        (share.Low, share.High).ShouldBe((20, 60));
        share.Explanation.ShouldContain(s => s.Contains("有 1 人达到法定退休年龄"));
    }

    [Fact]
    public async Task The_pace_of_the_last_year_and_the_share_of_renewals_enter()
    {
        await using var registry = await TestRegistry.StartAsync();
        var (given, backbone) = (registry.Given, HonourTitle.DistrictBackboneTeacher);
        var school = given.School();
        for (var i = 0; i < 6; i++) given.Title(given.TeacherAt(school), backbone, "2025-01-15", "2030-01-14");   // six new within twelve months
        var renewed = given.TeacherAt(school);
        given.Title(renewed, backbone, "2021-05-01", "2024-04-30");
        given.Title(renewed, backbone, "2024-05-01", "2025-08-31");
        given.Title(given.TeacherAt(school), backbone, "2021-05-01", "2024-04-30");                                 // not renewed
        await given.StoreAsync();
        await using var system = registry.AsSystem();
        var forecast = (await system.Get<IIndicatorAppService>().GetForecastAsync(IndicatorCodes.DistrictBackbone, Day))!;
        (forecast.NewPerMonth, forecast.RenewalShare).ShouldBe((0.5m, 50));
        (forecast.Current, forecast.Expiring).ShouldBe((7, 1));
        (forecast.Low, forecast.Middle, forecast.High).ShouldBe((6, 10, 10));   // 7 − 0.5 + 3.0; 7 + 3.0
    }

    [Fact]
    public async Task The_band_is_the_worst_and_the_best_year_of_the_last_three_and_not_all_or_nothing()
    {
        await using var registry = await TestRegistry.StartAsync();
        var (given, backbone) = (registry.Given, HonourTitle.DistrictBackboneTeacher);
        var school = given.School();
        for (var i = 0; i < 5; i++) EndsAndMayGoOn("2024-03-31", "2024-04-01", goesOn: i < 3);   // 60 % of the year before the last
        for (var i = 0; i < 5; i++) EndsAndMayGoOn("2024-10-31", "2024-11-01", goesOn: i < 4);   // 80 % of the last year
        for (var i = 0; i < 10; i++) given.Title(given.TeacherAt(school), backbone, "2020-01-01", "2025-09-30");
        await given.StoreAsync();
        await using var system = registry.AsSystem();
        var forecast = (await system.Get<IIndicatorAppService>().GetForecastAsync(IndicatorCodes.DistrictBackbone, Day))!;
        (forecast.Current, forecast.Expiring, forecast.RenewalShare, forecast.WithoutRenewal).ShouldBe((17, 10, 70, 7));
        (forecast.Low, forecast.Middle, forecast.High).ShouldBe((13, 14, 15));
        forecast.Explanation.ShouldContain(s => s.Contains("最低的一年 60 %，最高的一年 80 %"));

        void EndsAndMayGoOn(string lastDay, string next, bool goesOn)
        {
            var teacher = given.TeacherAt(school);
            given.Title(teacher, backbone, "2020-01-01", lastDay);
            if (goesOn) given.Title(teacher, backbone, next, "2027-12-31");
        }
    }

    [Fact]
    public async Task After_the_last_plan_it_reaches_36_months_ahead_and_some_figures_have_none()
    {
        await using var registry = await TestRegistry.StartAsync();
        await using var system = registry.AsSystem();
        var indicators = system.Get<IIndicatorAppService>();
        (await indicators.GetForecastAsync(IndicatorCodes.Educator, new(2026, 11, 24)))!.Until.ShouldBe(new(2029, 11, 24));
        foreach (var code in new[] { IndicatorCodes.HoursCompletion, IndicatorCodes.RotationRatio, IndicatorCodes.RotationBackboneRatio, IndicatorCodes.KindergartenRatio })
            (await indicators.GetForecastAsync(code, Day)).ShouldBeNull(code);
    }
}

using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Indicators.Application.Dashboards;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Indicators.Tests.Figures;

/// <summary>A figure against its plan: path, gap, pace while the plan runs, result after it.</summary>
public sealed class TargetTests
{
    [Fact]
    public async Task While_the_plan_runs_there_is_a_pace_and_afterwards_a_result()
    {
        await using var registry = await TestRegistry.StartAsync();
        var school = registry.Given.School();
        for (var i = 0; i < 10; i++)
        {
            var teacher = registry.Given.TeacherAt(school);
            if (i < 2) registry.Given.Title(teacher, HonourTitle.DistrictBackboneTeacher, "2020-01-01");
            if (i is 2 or 3) registry.Given.Title(teacher, HonourTitle.DistrictBackboneTeacher, "2025-03-01");
        }
        await registry.Given.StoreAsync();
        await using var system = registry.AsSystem();

        var running = (await system.Get<IDashboardAppService>().GetDistrictAsync(new(2025, 6, 30))).Overview[IndicatorCodes.DistrictBackbone];
        (running.Value, running.Baseline, running.Target, running.Gap, running.PlanIsOver, running.PlanResult).ShouldBe((4, 2, 1500, 1496, false, null));
        running.Path.ShouldBe(IndicatorFigure.Round(2 + 1498 * (4 + 181m / 365) / 5));
        running.Standing.ShouldBe(TargetStanding.Warning);
        running.Pace!.AchievedPerMonth.ShouldBe(0.3m);   // two in six months
        running.Pace.SinceBaseline.ShouldBe(2);
        running.Pace.NeededPerMonth.ShouldBe(IndicatorFigure.Round(1496 / (184 / (365.25m / 12))));

        var over = (await system.Get<IDashboardAppService>().GetDistrictAsync(new(2026, 11, 24))).Overview[IndicatorCodes.BackboneShare];
        (over.PlanIsOver, over.Pace, over.Path).ShouldBe((true, null, 23.8m));
        (over.PlanResult!.Day, over.PlanResult.Value, over.PlanResult.IsReached, over.PlanResult.Gap).ShouldBe((new(2025, 12, 31), 40, true, -16.2m));
        over.Standing.ShouldBe(TargetStanding.Reached);
    }

    [Fact]
    public async Task One_school_is_not_measured_by_the_districts_counts()
    {
        await using var registry = await TestRegistry.StartAsync();
        var school = registry.Given.School();
        registry.Given.TeacherAt(school);
        await registry.Given.StoreAsync();
        await using var principal = registry.As(RoleNames.Principal, school.Id);
        var overview = await principal.Get<IIndicatorAppService>().GetOverviewAsync(null);
        (overview[IndicatorCodes.DistrictBackbone].Gap, overview[IndicatorCodes.DistrictBackbone].Path).ShouldBe((null, null));
        overview[IndicatorCodes.BackboneShare].Standing.ShouldBe(TargetStanding.Warning);
    }

    [Theory]
    [InlineData(23.8, TargetStanding.Reached)]
    [InlineData(18, TargetStanding.Behind)]
    [InlineData(17.8, TargetStanding.Warning)]
    public void A_school_more_than_a_quarter_behind_the_path_is_a_warning(double value, TargetStanding standing)
        => Standings.OfSchool((decimal)value, 23.8m, higherIsBetter: true).ShouldBe(standing);

    [Fact]
    public async Task The_weakest_schools_come_first_and_what_does_not_apply_is_not_judged()
    {
        await using var registry = await TestRegistry.StartAsync();
        School("强校", 10, 5);
        School("弱校", 10, 1);
        School("中校", 10, 2);
        await registry.Given.StoreAsync();
        await using var hr = registry.As(RoleNames.HrOfficer);
        var schools = await hr.Get<IIndicatorAppService>().GetSchoolsAsync(new());
        schools.Items.Select(s => s.Name).ShouldBe(["弱校", "中校", "强校"]);
        schools.Items[0].BackboneShare.ShouldBe(10);
        schools.Items.ShouldAllBe(s => s.DualQualifiedShare == null && s.KindergartenRatio == null);
        (await hr.Get<IIndicatorAppService>().GetSchoolsAsync(new() { Sorting = "backboneShare desc", MaxResultCount = 1 })).Items.Single().Name.ShouldBe("强校");

        void School(string name, int teachers, int backbone)
        {
            var school = registry.Given.School(name: name);
            for (var i = 0; i < teachers; i++)
            {
                var teacher = registry.Given.TeacherAt(school, from: "2026-10-01");
                if (i < backbone) registry.Given.Title(teacher, HonourTitle.DistrictBackboneTeacher, "2020-01-01");
            }
        }
    }
}

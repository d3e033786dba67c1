using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Application.Plans;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Plans;

/// <summary>The next plan is entered with its targets; a target changes by a new version with a reason.</summary>
public sealed class PlanTests
{
    [Theory, EachDatabase]
    public async Task The_next_plan_is_entered_and_becomes_the_yardstick_of_its_days(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        await using (var hr = registry.As(RoleNames.HrOfficer))
        {
            var draft = await hr.Get<IPlanAppService>().GetDraftAsync();
            (draft.FirstYear, draft.LastYear, draft.Targets.Count).ShouldBe((2026, 2030, IndicatorCodes.All.Count));
            draft.Name = "“十五五”教师队伍建设";
            draft.Source = "十五五规划";
            draft.Targets.Single(t => t.Code == IndicatorCodes.DistrictBackbone).Target = 1700;
            var share = draft.Targets.Single(t => t.Code == IndicatorCodes.BackboneShare);
            (share.Baseline, share.Target, share.Path) = (23.8m, 26, PathKind.Entered);
            share.YearlyTargets = [new(2026, 24), new(2027, 24.5m), new(2028, 25), new(2029, 25.5m), new(2030, 26)];
            await hr.Get<IPlanAppService>().CreateAsync(draft);
        }
        await using var system = registry.AsSystem();
        var indicators = system.Get<IIndicatorAppService>();
        Item(await indicators.GetListAsync(new(2025, 12, 31)), IndicatorCodes.DistrictBackbone).Target.ShouldBe(1500);
        var list = await indicators.GetListAsync(new(2026, 12, 31));
        Item(list, IndicatorCodes.DistrictBackbone).Target.ShouldBe(1700);
        Item(list, IndicatorCodes.Outstanding).Target.ShouldBe(250);
        (Item(list, IndicatorCodes.BackboneShare).Target, Item(list, IndicatorCodes.BackboneShare).Path).ShouldBe((26, 24));
        Item(list, IndicatorCodes.RotationRatio).Target.ShouldBe(10);
        (await system.Get<IPlanAppService>().GetListAsync()).Select(p => p.IsYardstick).ShouldBe([true, false]);
    }

    [Fact]
    public async Task Plans_do_not_overlap()
    {
        await using var registry = await TestRegistry.StartAsync();
        await using var hr = registry.As(RoleNames.HrOfficer);
        var draft = await hr.Get<IPlanAppService>().GetDraftAsync();
        var refusal = await Should.ThrowAsync<BusinessException>(() => hr.Get<IPlanAppService>().CreateAsync(draft with { Name = "重叠", Source = "无", FirstYear = 2025 }));
        refusal.Code.ShouldBe("QijiangTeachers.Indicators:0005");
    }

    [Theory]
    [InlineData(0, null, "Target")]
    [InlineData(101, null, "Target")]
    [InlineData(26, 120, "Baseline")]
    public async Task What_is_wrong_is_said_at_its_field(int target, int? baseline, string field)
    {
        await using var registry = await TestRegistry.StartAsync();
        await using var hr = registry.As(RoleNames.HrOfficer);
        var draft = await hr.Get<IPlanAppService>().GetDraftAsync();
        var input = draft with { Name = "新", Source = "无", Targets = [new() { Code = IndicatorCodes.BackboneShare, Target = target, Baseline = baseline }] };
        var refusal = await Should.ThrowAsync<InputInvalidException>(() => hr.Get<IPlanAppService>().CreateAsync(input));
        refusal.Errors.ShouldHaveSingleItem().Field.ShouldBe($"Targets[0].{field}");
    }

    [Fact]
    public async Task A_changed_target_is_a_new_version_with_its_reason()
    {
        await using var registry = await TestRegistry.StartAsync();
        await using var hr = registry.As(RoleNames.HrOfficer);
        var plans = hr.Get<IPlanAppService>();
        var plan = await plans.GetAsync((await plans.GetListAsync()).Single().Id);
        await plans.ChangeTargetsAsync(plan.Id, new() { ConcurrencyStamp = plan.ConcurrencyStamp, Reason = "中期调整", Targets = [new() { Code = IndicatorCodes.Educator, Target = 18 }] });
        var after = await plans.GetAsync(plan.Id);
        after.Indicators.Single(i => i.Code == IndicatorCodes.Educator).Target.ShouldBe(18);
        var change = after.History.ShouldHaveSingleItem();
        (change.Reason, change.Indicator, change.Version).ShouldBe(("中期调整", "教育家型教师", 2));
        change.Changes.ShouldBe([new("目标值", "15", "18")]);
        await Should.ThrowAsync<StaleVersionException>(() => plans.ChangeTargetsAsync(plan.Id, new() { ConcurrencyStamp = plan.ConcurrencyStamp, Reason = "又改", Targets = [] }));
    }

    [Fact]
    public async Task An_unchanged_target_writes_nothing()
    {
        await using var registry = await TestRegistry.StartAsync();
        await using var hr = registry.As(RoleNames.HrOfficer);
        var plans = hr.Get<IPlanAppService>();
        var plan = await plans.GetAsync((await plans.GetListAsync()).Single().Id);
        await plans.ChangeTargetsAsync(plan.Id, new() { ConcurrencyStamp = plan.ConcurrencyStamp, Reason = "没有变", Targets = [new() { Code = IndicatorCodes.Educator, Target = 15 }] });
        var after = await plans.GetAsync(plan.Id);
        (after.History.Count, after.ConcurrencyStamp).ShouldBe((0, plan.ConcurrencyStamp));
        (await hr.Db.Set<Process>().CountAsync(p => p.Kind == "Indicators.ChangeTargets")).ShouldBe(0);
    }

    [Fact]
    public async Task Only_the_personnel_office_edits_plans()
    {
        await using var registry = await TestRegistry.StartAsync();
        await using var trainer = registry.As(RoleNames.TrainingOfficer);
        (await trainer.Get<IPlanAppService>().GetListAsync()).Count.ShouldBe(1);
        await Should.ThrowAsync<PermissionDeniedException>(() => trainer.Get<IPlanAppService>().GetDraftAsync());
        await using var principal = registry.As(RoleNames.Principal, Guid.NewGuid());
        await Should.ThrowAsync<PermissionDeniedException>(() => principal.Get<IPlanAppService>().GetListAsync());
    }

    private static Application.IndicatorDto Item(Application.IndicatorListDto list, string code) => list.Items.Single(i => i.Code == code);
}

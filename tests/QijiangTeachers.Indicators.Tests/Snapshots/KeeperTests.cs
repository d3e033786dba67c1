using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Jobs;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Indicators.Tests.Snapshots;

public sealed class KeeperTests
{
    [Fact]
    public void Today_then_yesterday_then_year_ends_then_the_other_month_ends_are_kept()
    {
        var days = SnapshotDays.Kept(new(2020, 12, 31), new(2026, 11, 24));
        days.Take(8).ShouldBe([new(2026, 11, 24), new(2026, 11, 23), new(2025, 12, 31), new(2024, 12, 31), new(2023, 12, 31), new(2022, 12, 31), new(2021, 12, 31), new(2020, 12, 31)]);
        days[8].ShouldBe(new(2026, 10, 31));
        days.ShouldContain(new DateOnly(2024, 2, 29));
        days.Count.ShouldBe(2 + 71);
        days.ShouldBeUnique();
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_register_without_people()
    {
        await using var registry = await TestRegistry.StartAsync();
        (await registry.WithAsync<SnapshotKeeper, IReadOnlyList<DateOnly>>(k => k.MissingAsync(default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_day_turns_month_ends_lose_their_detail_and_other_days_go()
    {
        await using var registry = await TestRegistry.StartAsync();
        registry.Given.TeacherAt(registry.Given.School());
        await registry.Given.StoreAsync();
        registry.Clock.Advance(TimeSpan.FromDays(6));   // to 2026-11-30
        await FillAsync(registry);
        registry.Clock.Advance(TimeSpan.FromDays(5));
        await FillAsync(registry);
        await registry.WithAsync<RegistryDbContext>(async db =>
        {
            var days = await db.IndicatorSnapshots.ToDictionaryAsync(s => s.AsOf, s => s.ByPerson);
            days.Where(d => d.Value).Select(d => d.Key).ShouldBe([new(2026, 12, 4), new(2026, 12, 5)], ignoreOrder: true);
            days.ShouldContainKeyAndValue(new(2026, 11, 30), false);
            days.ShouldNotContainKey(new(2026, 11, 29));
            (await db.IndicatorCells.Where(c => c.AsOf == new DateOnly(2026, 11, 30)).AllAsync(c => c.Subject == "" && c.Stage == 0)).ShouldBeTrue();
            (await db.IndicatorCells.Where(c => c.AsOf == new DateOnly(2026, 12, 5)).AnyAsync(c => c.Subject == "语文")).ShouldBeTrue();
            (await db.SnapshotFigures.AnyAsync(f => f.CorrectedAt != null)).ShouldBeFalse();
        });
    }

    [Fact]
    public async Task The_night_job_computes_today_and_yesterday_again_and_looks_at_what_nobody_touched_for_long()
    {
        await using var registry = await TestRegistry.StartAsync();
        registry.Given.TeacherAt(registry.Given.School());
        await registry.Given.StoreAsync();
        await FillAsync(registry);
        registry.Clock.Advance(TimeSpan.FromHours(1));
        // A fact that no mark tells of.
        var forgotten = registry.Given.TeacherAt(registry.Given.Facts.Schools[0], from: "2019-09-01");
        await registry.Given.StoreAsync();
        var jobs = registry.Services.GetRequiredService<JobRunner>();
        for (var night = 0; night < 30; night++)
        {
            registry.Clock.Advance(TimeSpan.FromDays(1));
            await jobs.RunAsync<KeepSnapshots>();
        }
        foreach (var day in new DateOnly[] { new(2026, 12, 24), new(2026, 12, 23), new(2020, 12, 31), new(2023, 2, 28) })
            (await registry.ReadAsync(day)).Figures.ShouldBe(await registry.ComputedAsync(day), $"{day} {forgotten.Number}");
    }

    private static async Task FillAsync(TestRegistry registry)
    {
        var jobs = registry.Services.GetRequiredService<JobRunner>();
        await jobs.RunAsync<KeepSnapshots>();
        (await registry.WithAsync<SnapshotKeeper, IReadOnlyList<DateOnly>>(k => k.MissingAsync(default))).ShouldBeEmpty();
    }

    [Fact]
    public void On_the_day_of_its_first_computation_a_figure_of_the_past_may_still_change()
    {
        DateOnly day = new(2022, 12, 31), taken = new(2026, 11, 24);
        var snapshot = new IndicatorSnapshot(day, taken);
        var figure = new SnapshotFigure(day, IndicatorCodes.BackboneShare);
        var at = DateTime.UtcNow;
        figure.Take(new(0, 0), Guid.NewGuid(), at, snapshot.IsOpen(taken));
        figure.Take(new(20, 100), Guid.NewGuid(), at, snapshot.IsOpen(taken));
        (figure.FirstFigure.Value, figure.CorrectedAt).ShouldBe((20, null));
        figure.Take(new(21, 100), Guid.NewGuid(), at, snapshot.IsOpen(taken.AddDays(1)));
        (figure.FirstFigure.Value, figure.Figure.Value, figure.CorrectedAt).ShouldBe((20, 21, at));
        figure.Take(new(20, 100), Guid.NewGuid(), at, snapshot.IsOpen(taken.AddDays(2)));
        figure.CorrectedAt.ShouldBeNull("what was corrected back is no correction");
    }
}

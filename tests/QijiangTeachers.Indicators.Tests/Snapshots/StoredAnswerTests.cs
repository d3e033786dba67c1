using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Indicators.Tests.Model;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Snapshots;

/// <summary>The answer never depends on whether a day is stored: over random districts, stored = computed = the plain model.</summary>
public sealed class StoredAnswerTests
{
    private static readonly DateOnly[] Days = [new(2020, 12, 31), new(2021, 1, 31), new(2024, 2, 29), new(2024, 9, 3), new(2025, 12, 31), new(2026, 11, 23), new(2026, 11, 24)];

    [Theory]
    [EachDatabase(21)]
    [EachDatabase(22)]
    public async Task Of_the_district_and_of_every_school(DatabaseProvider provider, int seed)
    {
        var facts = RandomDistrict.Make(seed);
        await using var registry = await TestRegistry.StartAsync(provider);
        await registry.Given.StoreAsync(facts);
        await registry.StoredAsync(Days);
        foreach (var day in Days)
        {
            var stored = await registry.ReadAsync(day);
            stored.ComputedAt.ShouldNotBeNull();
            stored.IsStale.ShouldBeFalse();
            var model = new PlainModel(facts, day);
            foreach (var figure in stored.Figures) figure.ShouldBe(model.Figure(figure.Code), $"seed {seed}, {figure.Code} on {day}");
            stored.Figures.ShouldBe(await registry.ComputedAsync(day));
            foreach (var school in facts.Schools)
                (await registry.ReadAsync(day, school.Id)).Figures.ShouldBe(await registry.ComputedAsync(day, school.Id), $"seed {seed}, {school.Name} on {day}");
        }
    }

    [Theory, EachDatabase]
    public async Task Cells_by_stage_and_subject_add_up_to_those_by_school(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        await registry.Given.StoreAsync(RandomDistrict.Make(23));
        foreach (var day in Days)
        {
            var fine = await registry.WithAsync<CellComputer, IReadOnlyList<IndicatorCell>>(c => c.ComputeAsync(day, null, byPerson: true, default));
            var coarse = await registry.WithAsync<CellComputer, IReadOnlyList<IndicatorCell>>(c => c.ComputeAsync(day, null, byPerson: false, default));
            fine.Count(c => c.Subject != "").ShouldBeGreaterThan(0);
            fine.GroupBy(c => (c.Code, c.SchoolId)).ToDictionary(g => g.Key, g => g.Select(c => c.Parts).Aggregate((a, b) => a + b))
                .ShouldBe(coarse.ToDictionary(c => (c.Code, c.SchoolId), c => c.Parts), ignoreOrder: true, $"{day}");
        }
    }

    [Fact]
    public async Task A_day_stored_under_rules_that_were_edited_since_is_computed()
    {
        await using var registry = await TestRegistry.StartAsync();
        registry.Given.Title(registry.Given.TeacherAt(registry.Given.School()), Cultivation.Domain.HonourTitle.DistrictBackboneTeacher, "2020-01-01");
        await registry.Given.StoreAsync();
        DateOnly day = new(2025, 12, 31);
        await registry.StoredAsync(day);
        await registry.WithAsync<RegistryDbContext>(async db =>
        {
            var rules = await db.Set<Cultivation.Domain.TierRuleSet>().SingleAsync();
            rules.Rules.Remove(rules.Rules.Single(r => r.Title == Cultivation.Domain.HonourTitle.DistrictBackboneTeacher));
            db.Entry(rules).Property(r => r.Rules).IsModified = true;
            await db.SaveChangesAsync();
        });
        var read = await registry.ReadAsync(day);
        read.ComputedAt.ShouldBeNull();
        read[IndicatorCodes.BackboneShare].Numerator.ShouldBe(0);
    }

    [Fact]
    public async Task Storing_a_day_again_leaves_one_of_each_figure()
    {
        await using var registry = await TestRegistry.StartAsync();
        await registry.Given.StoreAsync(RandomDistrict.Make(24));
        await registry.StoredAsync(Days[0], Days[0]);
        (await registry.WithAsync<RegistryDbContext, int>(db => db.SnapshotFigures.CountAsync())).ShouldBe(IndicatorCodes.All.Count);
        (await registry.ReadAsync(Days[0])).Figures.ShouldBe(await registry.ComputedAsync(Days[0]));
    }
}

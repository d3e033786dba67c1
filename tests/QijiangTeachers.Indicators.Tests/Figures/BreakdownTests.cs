using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Breakdowns;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Tests.Model;
using QijiangTeachers.Indicators.Tests.Snapshots;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Figures;

/// <summary>The parts add up to the figure, stored or not, and each has its people.</summary>
public sealed class BreakdownTests
{
    private static readonly DateOnly[] Days = [new(2024, 9, 3), new(2026, 11, 24)];

    [Theory]
    [EachDatabase(51)]
    public async Task Parts_add_up_whether_stored_or_computed(DatabaseProvider provider, int seed)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        await registry.Given.StoreAsync(RandomDistrict.Make(seed));
        var computed = await AllAsync(registry);
        await registry.StoredAsync(Days);
        var stored = await AllAsync(registry);
        foreach (var (key, items) in computed)
        {
            stored[key].ShouldBe(items, $"{key}");
            var whole = (await registry.ComputedAsync(key.Day)).First(f => f.Code == key.Code);
            if (IndicatorCodes.Tiers.Contains(key.Code))
            {
                items.Sum(i => i.Value).ShouldBe(whole.Value, $"{key}");
                items.Sum(i => i.RecognisedSince2021).ShouldBe(whole.RecognisedSince2021, $"{key}");
                continue;
            }
            (items.Sum(i => i.Numerator), items.Sum(i => i.Denominator)).ShouldBe((whole.Numerator, whole.Denominator), $"{key}");
        }
    }

    [Fact]
    public async Task A_part_by_stage_and_subject_is_the_filtered_list_of_people()
    {
        await using var registry = await TestRegistry.StartAsync();
        await registry.Given.StoreAsync(RandomDistrict.Make(52));
        await using var system = registry.AsSystem();
        var indicators = system.Get<IIndicatorAppService>();
        foreach (var day in Days)
        {
            foreach (var item in (await indicators.GetBreakdownAsync(IndicatorCodes.BackboneShare, new() { AsOf = day, By = BreakdownBy.Subject })).Items.Where(i => i.Key.Length > 0))
                (await indicators.GetPeopleAsync(IndicatorCodes.BackboneShare, new() { AsOf = day, Subject = item.Key, Part = PeoplePart.Denominator })).TotalCount.ShouldBe(item.Denominator!.Value);
            foreach (var item in (await indicators.GetBreakdownAsync(IndicatorCodes.BackboneShare, new() { AsOf = day, By = BreakdownBy.Locality })).Items.Where(i => i.Key.Length > 0))
                (await indicators.GetPeopleAsync(IndicatorCodes.BackboneShare, new() { AsOf = day, Locality = Enum.Parse<Staff.Domain.Locality>(item.Key), Part = PeoplePart.Numerator })).TotalCount.ShouldBe(item.Numerator!.Value);
        }
    }

    private static async Task<Dictionary<(string Code, DateOnly Day, BreakdownBy By), IReadOnlyList<BreakdownItemDto>>> AllAsync(TestRegistry registry)
    {
        await using var system = registry.AsSystem();
        var all = new Dictionary<(string, DateOnly, BreakdownBy), IReadOnlyList<BreakdownItemDto>>();
        foreach (var day in Days)
            foreach (var by in Enum.GetValues<BreakdownBy>())
                foreach (var code in IndicatorCodes.All)
                    all[(code, day, by)] = (await system.Get<IIndicatorAppService>().GetBreakdownAsync(code, new() { AsOf = day, By = by })).Items;
        return all;
    }
}

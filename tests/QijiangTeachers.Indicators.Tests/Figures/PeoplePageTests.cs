using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Tests.Model;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Figures;

/// <summary>The page with its tabs, read at once, says what the lists say one by one.</summary>
public sealed class PeoplePageTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    [Theory, EachDatabase(61)]
    public async Task A_page_and_the_size_of_its_parts_are_those_of_the_lists(DatabaseProvider provider, int seed)
    {
        var facts = RandomDistrict.Make(seed);
        await using var registry = await TestRegistry.StartAsync(provider);
        await registry.Given.StoreAsync(facts);
        await using var hr = registry.As(RoleNames.HrOfficer);
        var people = await AgreeAsync(hr.Get<IIndicatorAppService>(), new());
        people.ShouldBeGreaterThan(100);
        (await AgreeAsync(hr.Get<IIndicatorAppService>(), new() { Stage = SchoolStage.Primary })).ShouldBeInRange(1, people - 1);
        await using var principal = registry.As(RoleNames.Principal, facts.Schools[0].Id);
        (await AgreeAsync(principal.Get<IIndicatorAppService>(), new())).ShouldBeInRange(1, people - 1);
    }

    /// <returns>How many people the parts have together.</returns>
    private static async Task<int> AgreeAsync(IIndicatorAppService indicators, GetIndicatorPeopleInput filters)
    {
        var sum = 0;
        foreach (var code in IndicatorCodes.All)
            foreach (var part in Enum.GetValues<PeoplePart>())
            {
                var input = filters with { AsOf = Day, Part = part, Sorting = PeopleQuery.SortingOf(code), SkipCount = 1, MaxResultCount = 4 };
                var (list, page) = (await indicators.GetPeopleAsync(code, input), await indicators.GetPeoplePageAsync(code, input));
                page.Counts[part].ShouldBe((int)list.TotalCount, $"{code}, {part}");
                page.People.TotalCount.ShouldBe(list.TotalCount, $"{code}, {part}");
                page.People.Items.ShouldBe(list.Items, $"{code}, {part}");
                sum += page.Counts[part];
            }
        return sum;
    }
}

using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Model;

/// <summary>The database's answer against the plain model, over random histories and many days.</summary>
public sealed class ModelTests
{
    private static readonly DateOnly[] Days =
    [
        new(2019, 12, 31), new(2020, 12, 31), new(2021, 1, 1), new(2021, 1, 31), new(2022, 8, 31), new(2022, 9, 1), new(2023, 2, 28), new(2024, 2, 29),
        new(2024, 9, 3), new(2025, 6, 15), new(2025, 12, 31), new(2026, 1, 1), new(2026, 8, 31), new(2028, 3, 31), new(2030, 12, 31), new(2031, 1, 1),
    ];

    [Theory]
    [EachDatabase(1)]
    [EachDatabase(2)]
    [EachDatabase(3)]
    public async Task Figures_people_and_reasons_are_those_of_the_plain_model(DatabaseProvider provider, int seed)
    {
        var facts = RandomDistrict.Make(seed);
        await using var registry = await TestRegistry.StartAsync(provider);
        await registry.Given.StoreAsync(facts);
        await using var system = registry.AsSystem();
        var calculator = system.Get<IndicatorCalculator>();
        var people = system.Get<IndicatorPeople>();
        foreach (var day in Days)
        {
            var model = new PlainModel(facts, day);
            foreach (var figure in await calculator.ComputeAsync(day, null, TestContext.Current.CancellationToken))
            {
                figure.ShouldBe(model.Figure(figure.Code), $"seed {seed}, {figure.Code} on {day}");
                var numerator = await people.GetAllAsync(figure.Code, day, null, new() { Part = PeoplePart.Numerator }, TestContext.Current.CancellationToken);
                numerator.Select(p => p.TeacherId!.Value).ShouldBe(model.People(figure.Code, false), ignoreOrder: true, $"seed {seed}, {figure.Code} on {day}");
                var below = await people.GetAllAsync(figure.Code, day, null, new() { Part = PeoplePart.All }, TestContext.Current.CancellationToken);
                if (!IndicatorCodes.Tiers.Contains(figure.Code))
                    below.Select(p => p.TeacherId!.Value).ShouldBe(model.People(figure.Code, true), ignoreOrder: true, $"seed {seed}, {figure.Code} on {day}");
                below.Where(p => p.Counts).Select(p => p.TeacherId!.Value).ShouldBe(model.People(figure.Code, false), ignoreOrder: true);
            }
        }
    }

    [Theory]
    [EachDatabase(11)]
    [EachDatabase(12)]
    public async Task The_reason_of_every_person_agrees_with_the_figure(DatabaseProvider provider, int seed)
    {
        var facts = RandomDistrict.Make(seed);
        await using var registry = await TestRegistry.StartAsync(provider);
        await registry.Given.StoreAsync(facts);
        await using var system = registry.AsSystem();
        var people = system.Get<IndicatorPeople>();
        foreach (var day in Days)
        {
            var model = new PlainModel(facts, day);
            var counted = IndicatorCodes.All.ToDictionary(c => c, c => model.People(c, false));
            foreach (var teacher in facts.Teachers)
            {
                var reasons = await people.ExplainAsync(teacher.Id, IndicatorCodes.All, day, TestContext.Current.CancellationToken);
                foreach (var (code, reason) in reasons)
                {
                    reason.Counts.ShouldBe(counted[code].Contains(teacher.Id), $"seed {seed}, {code} on {day}, {teacher.Number}: {reason.Text}");
                    reason.Text.ShouldNotBeNullOrWhiteSpace();
                }
            }
        }
    }
}

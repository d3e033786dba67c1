namespace QijiangTeachers.Demo.Tests;

/// <summary>The demo district tells the plan's story: its baselines, and an end that reaches some targets and misses others.</summary>
public sealed class DemoFigureTests(DemoRegistry demo, ITestOutputHelper output) : IClassFixture<DemoRegistry>
{
    [Fact]
    public async Task The_end_of_2020_gives_the_baselines_of_the_plan()
    {
        output.WriteLine($"The demo district was made in {demo.SeedTook.TotalSeconds:0.0} s.");
        var figures = await demo.FiguresAsync("2020-12-31");

        figures["backbone-share"].Value.ShouldBe(21.8m);
        figures["dual-qualified-share"].Value!.Value.ShouldBe(52m, tolerance: 0.2m);
        figures["kindergarten-ratio"].Value.ShouldBe(19.0m);
        figures["kindergarten-ratio"].Numerator!.Value.ShouldBe(20300, tolerance: 50);
        figures["hours-completion"].Value.ShouldBeNull();
    }

    [Fact]
    public async Task The_plan_ends_with_some_targets_reached_and_some_just_missed()
    {
        var figures = await demo.FiguresAsync("2025-12-31");

        figures["backbone-district"].Value!.Value.ShouldBeInRange(1470, 1479);
        figures["outstanding"].Value!.Value.ShouldBeInRange(250, 259);
        figures["educator"].Value.ShouldBe(13);
        figures["backbone-share"].Value!.Value.ShouldBeInRange(23.3m, 23.7m);
        figures["dual-qualified-share"].Value!.Value.ShouldBeInRange(60.0m, 61.0m);
        figures["kindergarten-ratio"].Value.ShouldBe(15.4m);
        figures["hours-completion"].Value!.Value.ShouldBeInRange(85, 90);
        figures["rotation-ratio"].Value!.Value.ShouldBeInRange(9, 11);
        figures["rotation-backbone-ratio"].Value!.Value.ShouldBeInRange(19, 22);
    }

    [Fact]
    public async Task Life_goes_on_until_today()
    {
        var figures = await demo.FiguresAsync("2026-11-24");

        figures["backbone-share"].Denominator!.Value.ShouldBeInRange(7200, 7450);
        figures["backbone-share"].Value!.Value.ShouldBeInRange(23m, 24m);
        figures["hours-completion"].Value!.Value.ShouldBeInRange(85, 90);
        figures["rotation-ratio"].Value!.Value.ShouldBeInRange(9, 11);
    }

    [Fact]
    public async Task The_past_is_the_same_on_whatever_day_the_district_is_made()
    {
        var (later, _) = await DemoRegistry.SeededAsync(new DateTimeOffset(2028, 3, 8, 2, 0, 0, TimeSpan.Zero));
        await using var _registry = later;

        foreach (var day in (string[])["2020-12-31", "2023-06-30", "2025-12-31", "2026-11-24"])
            (await DemoRegistry.FiguresAsync(later, day)).Values.ShouldBe((await demo.FiguresAsync(day)).Values, $"as of {day}");
        (await DemoRegistry.FiguresAsync(later, "2028-03-08"))["backbone-share"].Denominator!.Value.ShouldBeInRange(7000, 7600);
    }
}

using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Demo.Tests;

/// <summary>A registry that holds the demo district, made once for all tests of a class.</summary>
public sealed class DemoRegistry : IAsyncLifetime
{
    public TestRegistry Registry { get; private set; } = null!;

    /// <summary>How long the seed took; reported, never asserted.</summary>
    public TimeSpan SeedTook { get; private set; }

    public async ValueTask InitializeAsync() => (Registry, SeedTook) = await SeededAsync();

    /// <param name="today">The day on which the district is made; null = the tests' usual one.</param>
    public static async Task<(TestRegistry, TimeSpan)> SeededAsync(DateTimeOffset? today = null)
    {
        var registry = await TestRegistry.StartAsync();
        if (today is { } day) registry.Clock.SetUtcNow(day);
        var started = Stopwatch.GetTimestamp();
        await registry.Services.GetRequiredService<DatabaseMigrator>().SeedAsync(new DataSeedContext(Demo: true, CancellationToken.None));
        return (registry, Stopwatch.GetElapsedTime(started));
    }

    public Task<IReadOnlyDictionary<string, IndicatorItem>> FiguresAsync(string asOf) => FiguresAsync(Registry, asOf);

    /// <summary>What the command line prints: the contract's JSON.</summary>
    public static async Task<IReadOnlyDictionary<string, IndicatorItem>> FiguresAsync(TestRegistry registry, string asOf)
    {
        await using var scope = registry.AsSystem();
        var command = scope.Services.GetServices<IConsoleCommand>().Single(c => c.Name == "indicators");
        var output = new StringWriter();
        (await command.RunAsync(["--as-of", asOf, "--json"], output, TestContext.Current.CancellationToken)).ShouldBe(0);
        var items = JsonSerializer.Deserialize<IndicatorItems>(output.ToString(), JsonSerializerOptions.Web)!.Items;
        return items.ToDictionary(i => i.Code);
    }

    public async ValueTask DisposeAsync() => await Registry.DisposeAsync();

    private sealed record IndicatorItems(IReadOnlyList<IndicatorItem> Items);
}

/// <summary>One figure of the contract.</summary>
public sealed record IndicatorItem(string Code, decimal? Value, decimal? Numerator, decimal? Denominator);

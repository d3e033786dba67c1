using System.Globalization;
using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Reference;
using QijiangTeachers.Contract.Tests.Rosters;
using Shouldly;
using Xunit;

namespace QijiangTeachers.Contract.Tests.Property;

/// <summary>
/// Random dirty districts through the command line and through the model: the same errors, counts, figures and people.
/// QJ_PROPERTY_RUNS sets how many (4), QJ_PROPERTY_SEED the first seed (1).
/// </summary>
public sealed class DistrictTests
{
    private static readonly DateOnly[] Turns =
        [new(2020, 12, 31), new(2021, 1, 31), new(2023, 8, 31), new(2023, 9, 1), new(2024, 2, 29), new(2025, 12, 31), new(2026, 1, 1), new(2026, 1, 31), new(2026, 11, 1), new(2028, 5, 20)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(Setting("QJ_PROPERTY_SEED", 1), Setting("QJ_PROPERTY_RUNS", 4))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_product_and_the_model_agree_on_a_random_district(int seed)
    {
        var dice = new Dice(seed);
        var district = new DistrictMaker(dice).Make();
        using var model = new ReferenceRegistry();
        using var product = new CommandLineRegistry();
        var first = new DirtyWriter(dice, district, wrongPercent: 5).Write();
        ShouldAgree(model.Import(first), product.Import(first), $"seed {seed}, first import");
        ShouldAgree(model, product, dice, $"seed {seed}, first import");

        var clean = new DirtyWriter(dice, district, wrongPercent: 0).Write();
        ShouldAgree(model.Import(clean), product.Import(clean), $"seed {seed}, corrected import");
        var again = product.Import(clean);
        again.Sheets.Sum(s => s.Created + s.Updated).ShouldBe(0, $"seed {seed}, repeated import: {string.Join("; ", again.Sheets)}");

        var next = new DirtyWriter(dice, new NextTerm(dice, district).Make(), wrongPercent: 0).Write();
        ShouldAgree(model.Import(next), product.Import(next), $"seed {seed}, next term");
        ShouldAgree(model, product, dice, $"seed {seed}, next term");
    }

    /// <summary>The generator must reach what the rules are about, or agreement proves nothing.</summary>
    [Fact]
    public void Districts_reach_every_number_and_several_kinds_of_error()
    {
        var errors = new List<ReportedError>();
        var reached = new HashSet<string>();
        for (var seed = 1; seed <= 4; seed++)
        {
            var dice = new Dice(seed);
            using var model = new ReferenceRegistry();
            errors.AddRange(model.Import(new DirtyWriter(dice, new DistrictMaker(dice).Make(), wrongPercent: 5).Write()).Errors);
            reached.UnionWith(Codes.All.Where(code => Turns.Any(d => model.Indicators(d)[code].Value > 0)));
        }

        errors.Select(e => e.Sheet).Distinct().Count().ShouldBe(Sheets.InOrder.Length);
        errors.Select(e => (e.Sheet, e.Column)).Distinct().Count().ShouldBeGreaterThan(30);
        reached.ShouldBe(Codes.All, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_model_itself_changes_nothing_on_a_repetition_and_finds_nothing_wrong_in_clean_files(int seed)
    {
        var dice = new Dice(seed);
        var district = new DistrictMaker(dice).Make();
        using var model = new ReferenceRegistry();
        model.Import(new DirtyWriter(dice, district, wrongPercent: 5).Write()).Errors.ShouldNotBeEmpty();
        ShouldSettle(model, new DirtyWriter(dice, district, wrongPercent: 0).Write());
        ShouldSettle(model, new DirtyWriter(dice, new NextTerm(dice, district).Make(), wrongPercent: 0).Write());
    }

    private static void ShouldSettle(ReferenceRegistry model, Roster roster)
    {
        model.Import(roster).Errors.ShouldBeEmpty();
        model.Import(roster).Sheets.Sum(s => s.Created + s.Updated).ShouldBe(0);
    }

    private static void ShouldAgree(ImportReport expected, ImportReport actual, string when)
    {
        var missing = expected.Errors.Where(e => !actual.Errors.Any(e.IsMetBy)).ToList();
        var extra = actual.Errors.Where(a => !expected.Errors.Any(e => e.IsMetBy(a))).ToList();
        (string.Join("; ", missing), string.Join("; ", extra)).ShouldBe(("", ""), $"{when}: errors missing; errors without reason");
        actual.Sheets.ShouldBe(expected.Sheets, $"{when}: counts");
        actual.ExitStatus.ShouldBe(expected.ExitStatus, when);
    }

    private static void ShouldAgree(ReferenceRegistry model, CommandLineRegistry product, Dice dice, string when)
    {
        var days = new[] { dice.One(Turns), dice.One(Turns), dice.One(Turns) }.Concat(Enumerable.Range(0, 5).Select(_ => dice.Day(new(2020, 6, 1), new(2027, 12, 31))));
        foreach (var day in days.Distinct())
        {
            var (expected, actual) = (model.Indicators(day), product.Indicators(day));
            foreach (var code in Codes.All)
            {
                if (actual[code] != expected[code])
                    Assert.Fail($"{when}, {day:O}, {code}: expected {expected[code]}, was {actual[code]}\n{Differences(model, product, code, day)}");
            }

            var asked = dice.One(Codes.All.Where(c => c != Codes.Kindergarten).ToList());
            Differences(model, product, asked, day).ShouldBeEmpty($"{when}, {day:O}, {asked}");
        }
    }

    /// <summary>People that only one of the two has behind the number.</summary>
    private static string Differences(ReferenceRegistry model, CommandLineRegistry product, string code, DateOnly day)
    {
        var lines = new List<string>();
        string[] parts = Codes.Counts.Contains(code) ? ["numerator"] : code == Codes.Kindergarten ? ["denominator"] : ["numerator", "denominator"];
        foreach (var part in parts)
        {
            var (expected, actual) = (model.People(code, day, part), product.People(code, day, part));
            lines.AddRange(expected.Except(actual).Select(p => $"{part}: {p} is missing"));
            lines.AddRange(actual.Except(expected).Select(p => $"{part}: {p} is too many"));
        }

        return string.Join('\n', lines);
    }

    private static int Setting(string name, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}

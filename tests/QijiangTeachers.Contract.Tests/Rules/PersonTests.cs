using System.Globalization;
using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;
using Shouldly;
using Xunit;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>All persons go into one district and one import; each is looked for among the people behind a number.</summary>
public sealed class PersonTests
{
    private static readonly PersonCase[] Cases = [.. ReadingCases.All, .. TitleCases.All, .. TeacherCases.All, .. HoursCases.All, .. RotationCases.All];
    private static readonly Dictionary<Judge, Lazy<IRegistry>> Registries = Judges.Enabled.ToDictionary(j => j, j => new Lazy<IRegistry>(() => Import(j)));

    public static TheoryData<string, Judge> Sentences
    {
        get
        {
            var data = new TheoryData<string, Judge>();
            foreach (var @case in Cases)
            {
                foreach (var judge in Judges.Enabled)
                    data.Add(@case.Sentence, judge);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Behind_a_number_are_the_people_that_the_contract_counts(string sentence, Judge judge)
    {
        var (@case, number) = Cases.Select((c, i) => (c, Number(i))).Single(c => c.c.Sentence == sentence);
        var asOf = DateOnly.Parse(@case.AsOf, CultureInfo.InvariantCulture);
        Registries[judge].Value.People(@case.Code, asOf, @case.Part).Contains(number)
            .ShouldBe(@case.Counts, $"{@case.Code} {@case.Part} on {@case.AsOf}: {number}");
    }

    private static string Number(int index) => $"P{index:000}";

    private static IRegistry Import(Judge judge)
    {
        var roster = new Roster().WithFixedSchools();
        foreach (var (index, @case) in Cases.Index())
            @case.Write(roster, Number(index));
        var registry = judge.Open();
        registry.Import(roster).Errors.ShouldBeEmpty();
        return registry;
    }
}

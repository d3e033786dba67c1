using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;
using Shouldly;
using Xunit;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>All cases go into one roster and one import; each is judged by the errors on its own rows.</summary>
public sealed class ErrorTests
{
    private static readonly Dictionary<Judge, Lazy<ImportReport>> Reports = Judges.Enabled.ToDictionary(j => j, j => new Lazy<ImportReport>(() => Import(j)));
    private static readonly Dictionary<string, (HashSet<(string, int)> Rows, ReportedError[] Expected)> Written = [];
    private static readonly Roster Roster = Write();

    public static TheoryData<string, Judge> Sentences
    {
        get
        {
            var data = new TheoryData<string, Judge>();
            foreach (var sentence in ErrorCases.All.Select(c => c.Sentence))
            {
                foreach (var judge in Judges.Enabled)
                    data.Add(sentence, judge);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_row_is_in_error_only_for_the_reasons_of_the_closed_list(string sentence, Judge judge)
    {
        var (rows, expected) = Written[sentence];
        var reported = Reports[judge].Value.Errors.Where(e => rows.Contains((e.Sheet, e.Row))).ToList();
        expected.Where(e => !reported.Any(e.IsMetBy)).ShouldBeEmpty($"not reported; reported were: {string.Join("; ", reported)}");
        reported.Where(r => !expected.Any(e => e.IsMetBy(r))).ShouldBeEmpty("reported without a reason in the closed list");
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Wrong_rows_are_counted_once_and_all_others_are_imported(Judge judge)
    {
        var wrong = Written.Values.SelectMany(w => w.Expected).Select(e => (e.Sheet, e.Row)).Distinct().ToLookup(e => e.Sheet);
        foreach (var counts in Reports[judge].Value.Sheets)
        {
            counts.Read.ShouldBe(Roster.Sheet(counts.Sheet).Rows.Count, counts.Sheet);
            counts.InError.ShouldBe(wrong[counts.Sheet].Count(), counts.Sheet);
            (counts.Created + counts.Updated + counts.Unchanged + counts.InError).ShouldBe(counts.Read, counts.Sheet);
        }
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void Exit_status_is_2_when_some_rows_are_in_error(Judge judge) => Reports[judge].Value.ExitStatus.ShouldBe(2);

    private static Roster Write()
    {
        var roster = new Roster().WithFixedSchools();
        foreach (var (index, @case) in ErrorCases.All.Index())
        {
            var before = Sheets.InOrder.ToDictionary(s => s, s => roster.Sheet(s).Rows.Count);
            var expected = @case.Write(roster, $"E{index:000}");
            var rows = Sheets.InOrder.SelectMany(s => Enumerable.Range(before[s], roster.Sheet(s).Rows.Count - before[s]).Select(i => (s, roster.Sheet(s).RowNumber(i))));
            Written.Add(@case.Sentence, ([.. rows], expected));
        }

        return roster;
    }

    private static ImportReport Import(Judge judge)
    {
        using var registry = judge.Open();
        return registry.Import(Roster);
    }
}

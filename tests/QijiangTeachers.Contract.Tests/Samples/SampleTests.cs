using System.Globalization;
using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;
using Shouldly;
using Xunit;

namespace QijiangTeachers.Contract.Tests.Samples;

/// <summary>The sample files do what their own README says: the tables there are what is checked.</summary>
public sealed class SampleTests
{
    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void The_clean_sample_is_imported_without_a_word_and_gives_the_figures_of_its_README(Judge judge)
    {
        using var registry = judge.Open();
        var report = registry.Import(SampleFolder.Read("clean"));
        report.Errors.ShouldBeEmpty();
        report.Warnings.ShouldBeEmpty();

        var figures = registry.Indicators(new(2025, 12, 31));
        var told = SampleFolder.Table("clean", "编码");
        told.Count.ShouldBe(Codes.All.Length);
        foreach (var row in told)
        {
            var figure = figures[row[0]];
            $"{figure.Value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "无数值"} {figure.Numerator} {figure.Denominator}".ShouldBe($"{row[2]} {row[3]} {row[4]}", row[1]);
        }
    }

    [Theory]
    [MemberData(nameof(Judges.Both), MemberType = typeof(Judges))]
    public void The_dirty_sample_gives_each_error_of_its_README_and_no_other(Judge judge)
    {
        using var registry = judge.Open();
        var roster = SampleFolder.Read("dirty");
        var told = Errors("怎么改");
        if (judge == Judge.Reference) told.RemoveAll(e => e.Row == 1);   // the model knows rows, not missing columns
        var errors = registry.Import(roster).Errors.Where(e => judge == Judge.CommandLine || e.Sheet != Sheets.Dual).ToList();

        told.Where(t => !errors.Exists(e => e.IsMetBy(t) || t.IsMetBy(e))).ShouldBeEmpty($"told and not reported; reported were: {string.Join("; ", errors)}");
        errors.Where(e => !told.Exists(t => e.IsMetBy(t) || t.IsMetBy(e))).ShouldBeEmpty("reported and not told");
    }

    private static List<ReportedError> Errors(string lastColumn)
        => [.. SampleFolder.Table("dirty", "工作表", lastColumn).Select(r => new ReportedError(r[0], int.Parse(r[1], CultureInfo.InvariantCulture), r[2]))];
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Indicators.Tests.Snapshots;

/// <summary>A change marks what it touches in its own transaction, and the job computes just that again.</summary>
public abstract class StaleTests(DatabaseProvider provider) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 24), MonthEnd = new(2026, 10, 31), LastYear = new(2025, 12, 31);
    private TestRegistry _registry = null!;
    private School _a = null!, _b = null!;
    private Teacher _ofA = null!, _ofB = null!;

    public async ValueTask InitializeAsync()
    {
        _registry = await TestRegistry.StartAsync(provider);
        var given = _registry.Given;
        (_a, _b) = (given.School(), given.School());
        (_ofA, _ofB) = (given.TeacherAt(_a), given.TeacherAt(_b));
        await given.StoreAsync();
        await _registry.StoredAsync(LastYear, MonthEnd, Today);
        _registry.Clock.Advance(TimeSpan.FromHours(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _registry.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Until_the_job_has_run_the_page_sees_the_old_figure_as_stale_and_everybody_else_the_new_one()
    {
        await _registry.RecognisedAsync(_ofA, "2026-11-01");
        var page = await _registry.ReadAsync(Today);
        page.IsStale.ShouldBeTrue();
        page[IndicatorCodes.DistrictBackbone].Value.ShouldBe(0);
        (await _registry.WithAsync<FigureReader, FigureSet>(r => r.GetAsync(Today, null, acceptStale: false, default)))[IndicatorCodes.DistrictBackbone].Value.ShouldBe(1);
        (await _registry.ReadAsync(MonthEnd)).IsStale.ShouldBeFalse("a title of November can't touch October");
        (await _registry.ReadAsync(Today, _b.Id)).IsStale.ShouldBeFalse("the other school has nothing to do with it");
    }

    [Fact]
    public async Task The_job_recomputes_the_marked_school_on_the_days_from_the_change_on()
    {
        await _registry.RecognisedAsync(_ofA, "2026-10-15");
        (await _registry.MarksAsync()).ShouldHaveSingleItem().SchoolId.ShouldBe(_a.Id);
        await _registry.DrainAsync();
        (await _registry.MarksAsync()).ShouldBeEmpty();
        foreach (var day in new[] { Today, MonthEnd, LastYear }) (await _registry.ReadAsync(day)).Figures.ShouldBe(await _registry.ComputedAsync(day), $"{day}");
        (await _registry.ReadAsync(Today))[IndicatorCodes.BackboneShare].Numerator.ShouldBe(1);
        var snapshots = await _registry.WithAsync<RegistryDbContext, Dictionary<DateOnly, int>>(db => db.IndicatorSnapshots.ToDictionaryAsync(s => s.AsOf, s => s.Version));
        snapshots.ShouldBe(new Dictionary<DateOnly, int> { [Today] = 2, [MonthEnd] = 2, [LastYear] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Ledger_lines_without_an_event_mark_the_schools_of_their_people()
    {
        await _registry.RunAsync("Training.ImportHours", (db, recorder) =>
        {
            db.Add(HourEntry.Record(_registry.Given.Hours(_ofB, 6, "2026-11-10").Grant, 1, recorder.ProcessId, recorder.At, null));
            recorder.Wrote(1);
        });
        var mark = (await _registry.MarksAsync()).ShouldHaveSingleItem();
        (mark.SchoolId, mark.From).ShouldBe((_b.Id, new DateOnly(2026, 11, 10)));
    }

    [Fact]
    public async Task Bulk_work_whose_events_are_not_seen_marks_everything()
    {
        await _registry.RunAsync("Cultivation.ImportTitles", (_, recorder) => recorder.Wrote(3));
        var mark = (await _registry.MarksAsync()).ShouldHaveSingleItem();
        (mark.SchoolId, mark.From).ShouldBe((StaleSchool.Everywhere, DateOnly.MinValue));
        await _registry.DrainAsync();
        (await _registry.ReadAsync(LastYear)).Figures.ShouldBe(await _registry.ComputedAsync(LastYear));
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_leaves_no_mark()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => _registry.RunAsync("Cultivation.EndTitle", (_, recorder) =>
        {
            recorder.Record(new TitleEnded(Guid.NewGuid(), "区级骨干教师", LastYear, Today, "考核不合格", null) { TeacherId = _ofA.Id, On = Today });
            throw new InvalidOperationException("not this time");
        }));
        (await _registry.MarksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fact_of_the_future_marks_nothing_yet()
    {
        await _registry.RecognisedAsync(_ofA, "2026-12-01");
        (await _registry.MarksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_school_that_only_the_event_names_is_marked_too()
    {
        await _registry.RunAsync("Staff.EditSpells", (_, recorder) => recorder.Record(
            new SpellCorrected(Guid.NewGuid(), _a.Name, "任职", LastYear, [new("学校", _b.Name, _a.Name)]) { TeacherId = _ofA.Id, On = LastYear }));
        (await _registry.MarksAsync()).Select(m => m.SchoolId).ShouldBe([_a.Id, _b.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task Reading_a_record_or_confirming_it_marks_nothing()
    {
        await _registry.RunAsync("Staff.Reveal", (_, recorder) => recorder.Record(new IdentityRevealed("身份证号") { TeacherId = _ofA.Id }));
        await _registry.RunAsync("Staff.ConfirmRecord", (_, recorder) => recorder.Record(new RecordConfirmed(Today) { TeacherId = _ofA.Id }));
        (await _registry.MarksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hours_that_an_event_sums_up_are_not_taken_for_unknown_rows()
    {
        await _registry.RunAsync("Training.RecordHours", (_, recorder) =>
        {
            recorder.Record(new HoursRecorded(3, 18, "新课标研修") { TeacherId = _ofA.Id, On = new(2026, 11, 2) });
            recorder.Wrote(2);
        });
        var mark = (await _registry.MarksAsync()).ShouldHaveSingleItem();
        (mark.SchoolId, mark.From).ShouldBe((_a.Id, new DateOnly(2026, 11, 2)));
    }

    [Fact]
    public async Task Portions_of_one_process_mark_a_school_once()
    {
        await using var system = _registry.AsSystem();
        await system.Get<UnitOfWork>().RunAsync("Cultivation.ImportTitles", null, async recorder =>
        {
            foreach (var on in new DateOnly[] { new(2026, 3, 1), new(2026, 5, 1), new(2025, 5, 1) })
            {
                recorder.Record(new TitleRecognised(Guid.NewGuid(), "区级骨干教师", on, null, null, null, null) { TeacherId = _ofA.Id, On = on });
                await recorder.FlushAsync(default);
            }
        });
        (await _registry.MarksAsync()).Select(m => (m.SchoolId, m.From)).ShouldBe([(_a.Id, new DateOnly(2026, 3, 1)), (_a.Id, new DateOnly(2025, 5, 1))], ignoreOrder: true);
    }

    [Fact]
    public async Task Late_facts_keep_the_first_value_beside_the_new_one()
    {
        _registry.Clock.Advance(TimeSpan.FromDays(2));
        await _registry.RecognisedAsync(_ofA, "2026-10-15");
        await _registry.DrainAsync();
        var figure = await _registry.WithAsync<RegistryDbContext, SnapshotFigure>(db => db.SnapshotFigures.SingleAsync(f => f.AsOf == MonthEnd && f.Code == IndicatorCodes.BackboneShare));
        (figure.FirstFigure.Value, figure.Figure.Value).ShouldBe((0, 50));
        figure.CorrectedAt.ShouldNotBeNull();
    }
}

public sealed class StaleTestsOnSqlite() : StaleTests(DatabaseProvider.Sqlite);

public sealed class StaleTestsOnPostgreSql() : StaleTests(DatabaseProvider.PostgreSql);

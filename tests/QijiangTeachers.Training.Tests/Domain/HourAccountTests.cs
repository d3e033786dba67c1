using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Tests.Domain;

/// <summary>A teacher's cycle: owed, counted, and the parts of the conclusion (domain.md §3).</summary>
public sealed class HourAccountTests
{
    private static readonly DateOnly MidCycle = new(2025, 6, 30);
    private readonly List<HourEntry> _ledger = [];
    private CreditRuleSet _rules = new("2021–2025 周期", new(2021, 1, 1), new(2026, 1, 1), "教师〔2011〕1号");

    [Fact]
    public void Six_hours_are_owed_for_each_month_that_has_ended_and_360_by_the_end()
    {
        (Account().Months, Account().OwedToDate, Account().OwedByEnd).ShouldBe((54, 324, 360));
        Account(new(2025, 6, 29)).OwedToDate.ShouldBe(318);
    }

    [Fact]
    public void Who_joins_in_mid_cycle_owes_a_part_of_everything()
    {
        var account = Account(service: [(MonthNumber.Of(new(2024, 1, 1)), MonthNumber.Of(new(2099, 1, 1)))]);
        (account.OwedToDate, account.OwedByEnd).ShouldBe((108, 144));
        // 144 of 360 hours: 24 of 60 centralised, 8 of 20 ethics, 20 of 50 IT hours.
        account.Parts.Select(p => p.Owed).ShouldBe([144, 24, 8, 1, 20]);
    }

    [Fact]
    public void Only_centralised_or_blended_training_from_the_district_up_is_centralised()
    {
        Enter(10, level: TrainingLevel.District, form: TrainingForm.Centralised);
        Enter(9, level: TrainingLevel.National, form: TrainingForm.Blended);
        Enter(8, level: TrainingLevel.School, form: TrainingForm.Centralised);
        Enter(7, level: TrainingLevel.Municipal, form: TrainingForm.Online);
        Enter(6, level: TrainingLevel.Municipal, form: null);
        Part(HourPartKind.Centralised).Done.ShouldBe(19);
        Part(HourPartKind.Total).Done.ShouldBe(40);
    }

    [Fact]
    public void Information_technology_asks_for_half_of_its_hours_as_application()
    {
        Enter(50, category: TrainingCategory.InformationTechnology, applied: 24);
        var part = Part(HourPartKind.InformationTechnology);
        (part.Missing, part.AppliedMissing, part.IsMet).ShouldBe((0, 1, false));
        Enter(1, category: TrainingCategory.InformationTechnology, applied: 1);
        Part(HourPartKind.InformationTechnology).IsMet.ShouldBeTrue();
    }

    [Fact]
    public void A_required_topic_is_met_by_any_hour_of_it()
    {
        Part(HourPartKind.Ideology).IsMet.ShouldBeFalse();
        Enter(0.5m, category: TrainingCategory.Ideology);
        Part(HourPartKind.Ideology).IsMet.ShouldBeTrue();
    }

    [Fact]
    public void A_reversal_takes_its_hours_back_everywhere_and_in_the_past()
    {
        var entry = Enter(12, "2024-03-05", category: TrainingCategory.Ethics, level: TrainingLevel.District, form: TrainingForm.Centralised);
        _ledger.Add(entry.Reverse(Guid.CreateVersion7(), DateTime.UnixEpoch, null));
        var account = Account();
        account.Parts.Select(p => p.Done).ShouldAllBe(done => done == 0);
        account.Years.ShouldAllBe(y => y.Done == 0 && y.EthicsDone == 0);
        account.ByCategory.ShouldBeEmpty();
    }

    [Fact]
    public void A_cap_a_year_takes_from_what_counts_and_nothing_from_what_is_recorded()
    {
        _rules = _rules.Revise(_rules.Values with { Caps = [new(TrainingLevel.School, TrainingForm.SchoolBased, null, PerYear: true, 20)] }, 2, new(2021, 1, 1), "区");
        Enter(30, "2023-05-01", TrainingLevel.School, TrainingForm.SchoolBased);
        Enter(15, "2024-05-01", TrainingLevel.School, TrainingForm.SchoolBased);
        Enter(40, "2023-05-01", TrainingLevel.District);
        var account = Account();
        (account.Counted, account.NotCounted).ShouldBe((75, 10));
        account.Years.Single(y => y.Year == 2023).Done.ShouldBe(70);
    }

    [Fact]
    public void What_ends_outside_the_cycle_or_after_the_day_is_not_counted()
    {
        Enter(100, "2020-12-31");
        Enter(6, "2025-06-30");
        Enter(50, "2025-07-01");
        Account().Counted.ShouldBe(6);
        HourAccount.TrailingFiveYears(_ledger, MidCycle).ShouldBe(106);
        HourAccount.TrailingFiveYears(_ledger, new(2025, 12, 31)).ShouldBe(56);
    }

    private HourPart Part(HourPartKind kind) => Account().Parts.Single(p => p.Kind == kind);

    private HourAccount Account(DateOnly? day = null, (int, int)[]? service = null)
        => new(_rules, day ?? MidCycle, service ?? [(MonthNumber.Of(new(2015, 9, 1)), MonthNumber.Of(new(2099, 1, 1)))], _ledger);

    private HourEntry Enter(
        decimal hours, string end = "2024-03-05", TrainingLevel level = TrainingLevel.District, TrainingForm? form = TrainingForm.Online, TrainingCategory? category = null, decimal? applied = null)
    {
        var entry = HourEntry.Record(new()
        {
            TeacherId = Guid.Empty, Activity = $"项目{_ledger.Count}", Level = level, Form = form, Category = category, HoursTenths = (int)(hours * 10),
            AppliedTenths = (int?)(applied * 10), StartOn = DateOnly.Parse(end), EndOn = DateOnly.Parse(end),
        }, 1, Guid.Empty, DateTime.UnixEpoch, null);
        _ledger.Add(entry);
        return entry;
    }
}

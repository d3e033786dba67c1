using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Tests.Domain;

/// <summary>The contract's errors 5 and 7 about an hour entry.</summary>
public sealed class HourRulesTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    [Theory]
    [InlineData(8, 1, TrainingForm.Centralised, null)]
    [InlineData(8.5, 1, TrainingForm.Centralised, "Training.PerDay")]
    [InlineData(24, 3, TrainingForm.Centralised, null)]
    [InlineData(24.1, 3, TrainingForm.Centralised, "Training.PerDay")]
    [InlineData(40, 1, TrainingForm.Online, null)]
    [InlineData(40, 1, TrainingForm.Blended, null)]
    [InlineData(0, 1, TrainingForm.Online, "Training.NotPositive")]
    [InlineData(-4, 1, TrainingForm.Online, "Training.NotPositive")]
    public void Hours_are_positive_and_centralised_ones_at_most_eight_a_day(double hours, int days, TrainingForm form, string? fault)
        => Faults(Grant((int)(hours * 10)) with { Form = form, StartOn = Today.AddDays(1 - days) }).ShouldBe(fault is null ? [] : [fault]);

    [Theory]
    [InlineData(60, null)]
    [InlineData(0, null)]
    [InlineData(61, "Training.AppliedAboveHours")]
    [InlineData(-1, "Training.AppliedNegative")]
    public void Applied_hours_are_a_part_of_the_hours(int appliedTenths, string? fault)
        => Faults(Grant(60) with { AppliedTenths = appliedTenths }).ShouldBe(fault is null ? [] : [fault]);

    [Fact]
    public void Days_are_in_order_and_not_after_today()
    {
        Faults(Grant(60) with { StartOn = Today.AddDays(1), EndOn = Today.AddDays(1) }).ShouldBe(["Training.StartAfterToday", "Training.EndAfterToday"]);
        Faults(Grant(60) with { StartOn = Today, EndOn = Today.AddDays(-1) }).ShouldBe(["Training.EndBeforeStart"]);
        Faults(Grant(60)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(6.5, 65)]
    [InlineData(6.55, null)]
    [InlineData(10_000, 100_000)]
    [InlineData(10_000.1, null)]
    public void Hours_have_one_decimal(double hours, int? tenths) => HourRules.TenthsOf((decimal)hours).ShouldBe(tenths);

    private static IEnumerable<string> Faults(HourGrant grant) => HourRules.Check(grant, Today).Select(f => f.Key);

    private static HourGrant Grant(int tenths)
        => new() { TeacherId = Guid.CreateVersion7(), Activity = "新课标", Level = TrainingLevel.District, HoursTenths = tenths, StartOn = Today, EndOn = Today };
}

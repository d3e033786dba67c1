using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Training.Application.Hours;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Tests.Hours;

public sealed class ReversalTests
{
    [Theory, EachDatabase]
    public async Task A_reversed_entry_stays_and_a_line_below_zero_takes_it_back(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var entry = await one.RecordedAsync(4);
        var reversal = await one.ByTrainerAsync(s => s.ReverseAsync(entry.Id, new() { Reason = "多记" }));
        (reversal.Hours, reversal.ReversesId, reversal.EndOn).ShouldBe((-4m, (Guid?)entry.Id, entry.EndOn));
        (await one.LedgerAsync()).ShouldBe([4, -4]);
        (await one.ByTrainerAsync(s => s.GetAsync(entry.Id))).IsReversed.ShouldBeTrue();
        var told = (await one.HistoryAsync())[^1];
        (told.Kind, told.Reason).ShouldBe(("Training.ReverseHours", "多记"));
        told.Only<HoursReversed>().ShouldBe(new HoursReversed(1, -4, entry.Activity) { TeacherId = one.Teacher.Id, SchoolId = one.School.Id, On = entry.EndOn });
    }

    [Theory, EachDatabase]
    public async Task Neither_a_reversal_nor_a_reversed_entry_is_reversed(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var entry = await one.RecordedAsync(4);
        var reversal = await one.ByTrainerAsync(s => s.ReverseAsync(entry.Id, new() { Reason = "多记" }));
        (await Should.ThrowAsync<BusinessException>(() => one.ByTrainerAsync(s => s.ReverseAsync(entry.Id, new() { Reason = "多记" })))).Code.ShouldBe(TrainingErrors.AlreadyReversed().Code);
        (await Should.ThrowAsync<BusinessException>(() => one.ByTrainerAsync(s => s.ReverseAsync(reversal.Id, new() { Reason = "多记" })))).Code.ShouldBe(TrainingErrors.ReversalIsFinal().Code);
        (await one.LedgerAsync()).ShouldBe([4, -4]);
    }

    [Theory, EachDatabase]
    public async Task A_correction_is_a_reversal_and_a_new_entry_in_one_process(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var entry = await one.RecordedAsync(8, "QJ-1");
        var input = UpdateHourEntryDto.From(entry) with { Hours = 6, Reason = "实到 6 学时" };
        var standing = await one.ByTrainerAsync(s => s.UpdateAsync(entry.Id, input));
        (standing.Hours, standing.CertificateNo).ShouldBe((6m, "QJ-1"));
        (await one.LedgerAsync()).ShouldBe([8, -8, 6], ignoreOrder: true);
        var told = (await one.HistoryAsync())[^1];
        (told.Kind, told.Reason, told.Changes).ShouldBe(("Training.CorrectHours", "实到 6 学时", 2));
        told.Events.Select(e => ((HourEvent)e).Hours).ShouldBe([-8, 6]);

        // A double tap: what was asked for stands already.
        (await one.ByTrainerAsync(s => s.UpdateAsync(entry.Id, input))).Id.ShouldBe(standing.Id);
        (await one.ByTrainerAsync(s => s.UpdateAsync(standing.Id, UpdateHourEntryDto.From(standing) with { Reason = "无变化" }))).Id.ShouldBe(standing.Id);
        (await one.HistoryAsync()).Count.ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task A_reversed_activity_may_be_recorded_again(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var entry = await one.RecordedAsync(4);
        await one.ByTrainerAsync(s => s.ReverseAsync(entry.Id, new() { Reason = "多记" }));
        (await one.RecordedAsync(5)).Hours.ShouldBe(5);
        (await one.LedgerAsync()).ShouldBe([4, -4, 5]);
    }
}

using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Training.Application.Hours;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Tests.Hours;

public sealed class RecordingTests
{
    [Theory, EachDatabase]
    public async Task An_entry_is_recorded_and_the_history_says_what_and_why(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var made = await one.ByTrainerAsync(s => s.CreateAsync(one.New(6.5m) with { Reason = "补登" }));
        (made.Hours, made.Name, made.SchoolName, made.IsReversed).ShouldBe((6.5m, one.Teacher.Name, one.School.Name, false));
        var told = (await one.HistoryAsync()).ShouldHaveSingleItem();
        (told.Kind, told.Reason, told.Changes).ShouldBe(("Training.RecordHours", "补登", 1));
        told.Only<HoursRecorded>().ShouldBe(new HoursRecorded(1, 6.5m, "新课标单元教学设计") { TeacherId = one.Teacher.Id, SchoolId = one.School.Id, On = new DateOnly(2025, 4, 12) });
    }

    [Theory, EachDatabase]
    public async Task The_same_entry_sent_twice_is_written_once(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var (first, second) = (await one.RecordedAsync(certificate: "QJ-1"), await one.RecordedAsync(certificate: "QJ-1"));
        second.Id.ShouldBe(first.Id);
        (await one.LedgerAsync()).ShouldBe([6]);
        (await one.HistoryAsync()).Count.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task Another_entry_of_the_same_activity_and_start_is_refused(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        await one.RecordedAsync(6);
        (await Should.ThrowAsync<BusinessException>(() => one.RecordedAsync(7))).Code.ShouldBe(TrainingErrors.SameEntryExists("", default).Code);
        (await one.LedgerAsync()).ShouldBe([6]);
    }

    [Theory, EachDatabase]
    public async Task A_certificate_counts_once_until_its_entry_is_reversed(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        var first = await one.RecordedAsync(certificate: "QJ-1");
        var again = one.New(4, "另一个项目", TrainingLevel.School, "QJ-1", one.Stranger);
        // The clerk of the other school can't see who holds it, but it is held.
        var refusal = await Should.ThrowAsync<BusinessException>(() => one.ByAsync("school-clerk", one.Other.Id, s => s.CreateAsync(again)));
        refusal.Code.ShouldBe(TrainingErrors.CertificateUsed("").Code);
        await one.ByTrainerAsync(s => s.ReverseAsync(first.Id, new() { Reason = "重复登记" }));
        (await one.ByAsync("school-clerk", one.Other.Id, s => s.CreateAsync(again))).CertificateNo.ShouldBe("QJ-1");
    }

    [Theory, EachDatabase]
    public async Task Several_people_are_recorded_each_with_an_outcome(DatabaseProvider provider)
    {
        await using var one = await HourEntryCase.StartAsync(provider);
        await one.RecordedAsync(5);
        var third = one.Registry.Given.TeacherAt(one.School);
        await one.Registry.Given.StoreAsync();
        var input = new CreateHourEntriesDto
        {
            Activity = "新课标单元教学设计", Level = TrainingLevel.District, Form = TrainingForm.Centralised, Hours = 6, StartOn = new(2025, 4, 12), EndOn = new(2025, 4, 12),
            TeacherNos = $"{one.Stranger.Number}\t{one.Stranger.Name}\n{one.Teacher.Number}；{third.Number} ，X999\r\n{third.Number}\nX999",
        };
        var result = await one.ByTrainerAsync(s => s.CreateManyAsync(input));
        result.Rows.Select(r => (r.TeacherNo, r.Outcome)).ShouldBe(
            [(one.Stranger.Number, BatchOutcome.Created), (one.Teacher.Number, BatchOutcome.Refused), (third.Number, BatchOutcome.Created), ("X999", BatchOutcome.Refused)]);
        result.Rows.Where(r => r.Outcome == BatchOutcome.Refused).ShouldAllBe(r => r.Message!.Length > 5);
        (await one.ByTrainerAsync(s => s.CreateManyAsync(input))).Rows.Count(r => r.Outcome == BatchOutcome.Unchanged).ShouldBe(2);
        (await one.LedgerAsync()).ShouldBe([5, 6, 6]);
    }

    [Theory]
    [InlineData(8.5, "Hours")]
    [InlineData(6.55, "Hours")]
    [InlineData(0, "Hours")]
    public async Task A_fault_names_the_field(double hours, string field)
    {
        await using var one = await HourEntryCase.StartAsync(DatabaseProvider.Sqlite);
        var refused = await Should.ThrowAsync<InputInvalidException>(() => one.RecordedAsync((decimal)hours));
        var error = refused.Errors.ShouldHaveSingleItem();
        error.Field.ShouldBe(field);
        error.Message.ShouldMatch("^[^{}:]+。[^{}:]+。$");
        (await one.HistoryAsync()).ShouldBeEmpty();
    }
}

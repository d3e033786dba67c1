using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Credentials.Application.DualQualifications;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Testing.History;

namespace QijiangTeachers.Credentials.Tests;

/// <summary>Recognising and withdrawing 双师型.</summary>
public sealed class DualQualificationTests
{
    [Theory, EachDatabase]
    public async Task A_recognition_holds_five_years_and_an_end_outlives_what_a_file_says(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var teacher = registry.Given.TeacherAt(registry.Given.School());
        await registry.Given.StoreAsync();
        await using var hr = registry.As(RoleNames.TrainingOfficer);
        var service = hr.Get<IDualQualificationAppService>();
        var made = await service.CreateAsync(new() { TeacherNo = teacher.Number, Level = DualQualificationLevel.Intermediate, RecognisedOn = new(2024, 5, 20) });
        made.ValidUntil.ShouldBe(new DateOnly(2029, 5, 19));
        var end = new EndRecognitionDto { EndedOn = new(2025, 3, 1), EndReason = RecognitionEndReason.Fraud, DocumentNo = "綦教〔2025〕9 号", Reason = "材料不实", ConcurrencyStamp = made.ConcurrencyStamp };
        await service.EndAsync(made.Id, end);
        (await service.GetListAsync(new() { AsOf = new(2025, 2, 28), InForce = true })).TotalCount.ShouldBe(1);
        (await service.GetListAsync(new() { AsOf = new(2025, 3, 1), InForce = true })).TotalCount.ShouldBe(0);
        (await registry.RecordedAsync())[^1].Only<DualQualificationEnded>().EndReason.ShouldBe("弄虚作假");

        await using var system = registry.AsSystem();
        var stored = await system.Db.Set<DualQualification>().FindAsync([made.Id], TestContext.Current.CancellationToken);
        stored!.Correct(new(2029, 5, 19), null).ShouldBeEmpty();
        (stored.EndedOn, stored.To).ShouldBe((new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 1)));
    }

    [Theory, EachDatabase]
    public async Task A_day_after_today_and_a_last_day_before_the_first_are_refused(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        await using var hr = registry.As(RoleNames.HrOfficer);
        var service = hr.Get<IDualQualificationAppService>();
        var input = new CreateDualQualificationDto { TeacherNo = "T1", Level = DualQualificationLevel.Junior, RecognisedOn = new(2026, 11, 25), ValidUntil = new(2026, 11, 24) };
        (await Should.ThrowAsync<InputInvalidException>(() => service.CreateAsync(input))).Errors.Select(e => e.Field).ShouldBe(["RecognisedOn", "ValidUntil"]);
    }
}

using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Cultivation.Application.Titles;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Testing.History;

namespace QijiangTeachers.Cultivation.Tests;

/// <summary>Recognising, correcting, ending and removing titles.</summary>
public sealed class TitleTermTests
{
    [Theory, EachDatabase]
    public async Task A_recognition_without_a_last_day_takes_the_term_of_the_rules(DatabaseProvider provider)
    {
        await using var one = await TitleCase.StartAsync(provider);
        (await one.RecognisedAsync(HonourTitle.DistrictBackboneTeacher)).ValidUntil.ShouldBe(new DateOnly(2028, 6, 9));
        (await one.RecognisedAsync(HonourTitle.MunicipalMasterTeacher)).ValidUntil.ShouldBe(new DateOnly(2030, 6, 9));
        (await one.RecognisedAsync(HonourTitle.SpecialGradeTeacher)).State.ShouldBe(RecognitionState.InForce);
        var unknown = await one.ByHrAsync(s => s.CreateAsync(one.New(HonourTitle.DistrictMasterTeacher) with { TermUnknown = true }));
        (unknown.ValidUntil, unknown.State).ShouldBe((null, RecognitionState.TermUnknown));
    }

    [Theory, EachDatabase]
    public async Task The_same_recognition_is_written_once_and_another_of_its_day_refused(DatabaseProvider provider)
    {
        await using var one = await TitleCase.StartAsync(provider);
        var made = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => one.RecognisedAsync())));
        made.Select(m => m.Id).Distinct().Count().ShouldBe(1);
        var refusal = await Should.ThrowAsync<BusinessException>(() => one.ByHrAsync(s => s.CreateAsync(one.New() with { DocumentNo = "另一文号" })));
        refusal.Code.ShouldBe(RecognitionErrors.SameExists("", default).Code);
        (await one.Registry.RecordedAsync()).ShouldHaveSingleItem().Only<TitleRecognised>().ShouldBe(
            new TitleRecognised(made[0].Id, "区级骨干教师", new(2025, 6, 10), new(2028, 6, 9), null, null, "綦教〔2025〕44 号") { TeacherId = one.Teacher.Id, SchoolId = one.School.Id, On = new(2025, 6, 10) });
    }

    [Theory, EachDatabase]
    public async Task An_end_is_dated_told_once_and_can_be_taken_back(DatabaseProvider provider)
    {
        await using var one = await TitleCase.StartAsync(provider);
        var title = await one.RecognisedAsync();
        var end = new EndRecognitionDto { EndedOn = new(2026, 9, 1), EndReason = RecognitionEndReason.Retired, Reason = "退休", ConcurrencyStamp = title.ConcurrencyStamp };
        await one.ByHrAsync(s => s.EndAsync(title.Id, end));
        await one.ByHrAsync(s => s.EndAsync(title.Id, end));   // a double tap
        var ended = await one.ByHrAsync(s => s.GetAsync(title.Id));
        (ended.State, ended.LastDay).ShouldBe((RecognitionState.Ended, (DateOnly?)new DateOnly(2026, 8, 31)));
        (await one.ByHrAsync(s => s.GetListAsync(new() { AsOf = new(2026, 8, 31), InForce = true }))).TotalCount.ShouldBe(1);
        (await one.ByHrAsync(s => s.GetListAsync(new() { AsOf = new(2026, 9, 1), InForce = true }))).TotalCount.ShouldBe(0);
        await one.ByHrAsync(s => s.TakeBackEndAsync(title.Id, new() { Reason = "误操作", ConcurrencyStamp = ended.ConcurrencyStamp }));
        (await one.ByHrAsync(s => s.GetAsync(title.Id))).LastDay.ShouldBe(new DateOnly(2028, 6, 9));
        (await one.Registry.RecordedAsync()).Select(r => r.Kind).ShouldBe(["Cultivation.RecogniseTitles", "Cultivation.EndTitle", "Cultivation.TakeBackTitleEnd"]);
    }

    [Theory, EachDatabase]
    public async Task A_withdrawal_needs_its_document_and_a_day_after_the_recognition(DatabaseProvider provider)
    {
        await using var one = await TitleCase.StartAsync(provider);
        var title = await one.RecognisedAsync();
        var end = new EndRecognitionDto { EndedOn = new(2025, 9, 1), EndReason = RecognitionEndReason.EthicsViolation, Reason = "师德", ConcurrencyStamp = title.ConcurrencyStamp };
        (await Should.ThrowAsync<InputInvalidException>(() => one.ByHrAsync(s => s.EndAsync(title.Id, end)))).Errors.ShouldHaveSingleItem().Field.ShouldBe("DocumentNo");
        var early = end with { EndedOn = new(2025, 6, 9), DocumentNo = "綦教〔2025〕60 号" };
        (await Should.ThrowAsync<BusinessException>(() => one.ByHrAsync(s => s.EndAsync(title.Id, early)))).Code.ShouldBe(RecognitionErrors.EndBeforeRecognition(default).Code);
    }

    [Theory, EachDatabase]
    public async Task A_correction_says_what_changed_and_refuses_a_version_that_is_gone(DatabaseProvider provider)
    {
        await using var one = await TitleCase.StartAsync(provider);
        var title = await one.RecognisedAsync();
        var input = UpdateTitleTermDto.From(title) with { RecognisedOn = new(2025, 5, 10), Reason = "日期录错" };
        await one.ByHrAsync(s => s.UpdateAsync(title.Id, input));
        var told = (await one.Registry.RecordedAsync())[^1].Only<TitleCorrected>();
        (told.On, told.Changes).ShouldBe((new DateOnly(2025, 5, 10), told.Changes));
        told.Changes.ShouldBe([new FieldChange("认定日期", "2025-06-10", "2025-05-10")]);
        await Should.ThrowAsync<StaleVersionException>(() => one.ByHrAsync(s => s.UpdateAsync(title.Id, input with { DocumentNo = "另一文号" })));
        await one.ByHrAsync(s => s.UpdateAsync(title.Id, input));   // changes nothing, writes nothing
        (await one.Registry.RecordedAsync()).Count.ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task A_removed_record_leaves_its_place_free_and_its_trace_in_the_history(DatabaseProvider provider)
    {
        await using var one = await TitleCase.StartAsync(provider);
        var title = await one.RecognisedAsync();
        var input = new ChangeFactDto { Reason = "误录", ConcurrencyStamp = title.ConcurrencyStamp };
        await one.ByHrAsync(s => s.DeleteAsync(title.Id, input));
        await one.ByHrAsync(s => s.DeleteAsync(title.Id, input));
        await Should.ThrowAsync<EntityNotFoundException>(() => one.ByHrAsync(s => s.GetAsync(title.Id)));
        (await one.RecognisedAsync()).Id.ShouldNotBe(title.Id);
        (await one.Registry.RecordedAsync()).Select(r => r.Kind).ShouldBe(["Cultivation.RecogniseTitles", "Cultivation.RemoveTitle", "Cultivation.RecogniseTitles"]);
    }

    [Theory, EachDatabase]
    public async Task Only_the_district_recognises_and_a_school_sees_its_own(DatabaseProvider provider)
    {
        await using var one = await TitleCase.StartAsync(provider);
        var title = await one.RecognisedAsync();
        foreach (var role in new[] { RoleNames.Principal, RoleNames.SchoolClerk })
        {
            await Should.ThrowAsync<PermissionDeniedException>(() => one.ByAsync(role, one.School.Id, s => s.CreateAsync(one.New(on: "2025-01-01"))));
            (await one.ByAsync(role, one.School.Id, s => s.GetListAsync(new()))).TotalCount.ShouldBe(1);
            (await one.ByAsync(role, one.Other.Id, s => s.GetListAsync(new() { SchoolId = one.School.Id }))).TotalCount.ShouldBe(0);
            await Should.ThrowAsync<EntityNotFoundException>(() => one.ByAsync(role, one.Other.Id, s => s.GetAsync(title.Id)));
        }
        (await one.ByAsync(RoleNames.Teacher, null, s => s.GetListAsync(new()), one.Teacher.Id)).TotalCount.ShouldBe(1);
        (await one.ByAsync(RoleNames.Teacher, null, s => s.GetListAsync(new()), one.Stranger.Id)).TotalCount.ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task Filters_look_at_the_day(DatabaseProvider provider)
    {
        await using var one = await TitleCase.StartAsync(provider);
        await one.RecognisedAsync();
        await one.ByHrAsync(s => s.CreateAsync(one.New(HonourTitle.MunicipalSubjectLeader) with { TermUnknown = true }));
        async Task<long> Count(GetTitleTermListInput input) => (await one.ByHrAsync(s => s.GetListAsync(input))).TotalCount;
        (await Count(new() { AsOf = new(2028, 3, 11), ExpiringWithinDays = 89 })).ShouldBe(0);
        (await Count(new() { AsOf = new(2028, 3, 11), ExpiringWithinDays = 90 })).ShouldBe(1);
        (await Count(new() { AsOf = new(2028, 6, 10), InForce = false })).ShouldBe(1);
        (await Count(new() { TermUnknown = true })).ShouldBe(1);
        (await Count(new() { Tier = Tier.Outstanding })).ShouldBe(1);
        (await Count(new() { Level = HonourLevel.District })).ShouldBe(1);
        (await Count(new() { Filter = one.Teacher.Number })).ShouldBe(2);
        (await Count(new() { Filter = one.Stranger.Number })).ShouldBe(0);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Erasing;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Erasing;

/// <summary>A person who left is erased (issue 8): nothing says who it was, the history still holds, and nothing is counted otherwise.</summary>
public sealed class ErasureTests
{
    [Theory, EachDatabase]
    public async Task Nothing_by_which_the_person_is_known_is_left_in_any_table(DatabaseProvider provider)
    {
        await using var erase = await EraseCase.StartAsync(provider);
        var before = await erase.DumpAsync();
        foreach (var secret in erase.Secrets.Where(s => s != erase.IdNumber)) before.ShouldContain(line => line.Contains(secret), $"the test should have left {secret}");
        await erase.EraseAsync();
        var after = await erase.DumpAsync();
        foreach (var secret in erase.Secrets) after.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty($"{secret} is left");
        after.Count(line => line.Contains("段云岫")).ShouldBe(before.Count(line => line.Contains("段云岫")), "others keep their names");
        (await erase.ReadAsync(db => db.Set<Account>().SingleAsync(a => a.Id == erase.AccountId))).ShouldSatisfyAllConditions(a => a.IsClosed.ShouldBeTrue(), a => a.PasswordHash.ShouldBeNull(), a => a.DisplayName.ShouldBe("已删除"));
    }

    [Fact]
    public async Task Nothing_is_left_in_the_file_of_the_embedded_database()
    {
        await using var erase = await EraseCase.StartAsync();
        var file = await erase.ReadAsync(db => Task.FromResult(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource));
        var secrets = erase.Secrets.Where(s => s != erase.Person.Number && s.Any(c => c > 127)).Select(System.Text.Encoding.UTF8.GetBytes).ToList();
        await erase.EraseAsync();
        (await RepeatAsync(erase)).ShouldBe(JobOutcome.Succeeded);
        foreach (var part in (string[])[file, file + "-wal"])
        {
            if (!File.Exists(part)) continue;
            await using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            foreach (var secret in secrets) bytes.AsSpan().IndexOf(secret).ShouldBe(-1, $"{System.Text.Encoding.UTF8.GetString(secret)} in {Path.GetFileName(part)}");
        }
    }

    [Theory, EachDatabase]
    public async Task The_chain_verifies_and_tampering_is_still_found(DatabaseProvider provider)
    {
        await using var erase = await EraseCase.StartAsync(provider);
        (await erase.VerifyAsync()).Faults.ShouldBeEmpty();
        await erase.EraseAsync();
        var (result, faults) = await erase.VerifyAsync();
        faults.ShouldBeEmpty();
        result.Redacted.ShouldBeGreaterThanOrEqualTo(7);
        var change = await erase.ReadAsync(db => db.Set<ProcessEvent>().FirstAsync(e => e.TeacherId == erase.Person.Id && e.Type == "Staff.TeacherCorrected"));
        change.Data.ShouldContain("数学");   // what isn't about who it was stays
        await erase.LinkAsync();
        (await erase.VerifyAsync()).Faults.ShouldBeEmpty();

        await erase.ReadAsync(db => db.Set<ProcessEvent>().Where(e => e.ProcessId == change.ProcessId && e.Number == change.Number).ExecuteUpdateAsync(s => s.SetProperty(e => e.Data, e => e.Data.Replace("数学", "物理"))));
        (await erase.VerifyAsync()).Faults.ShouldBe(["EventsChanged"]);
        await erase.ReadAsync(db => db.Set<ProcessEvent>().Where(e => e.ProcessId == change.ProcessId && e.Number == change.Number).ExecuteUpdateAsync(s => s.SetProperty(e => e.Data, change.Data)));
        await erase.ReadAsync(db => db.Set<Process>().Where(p => p.Id == change.ProcessId).ExecuteUpdateAsync(s => s.SetProperty(p => p.Reason, "别的")));
        (await erase.VerifyAsync()).Faults.ShouldBe(["ProcessChanged"]);
        await erase.ReadAsync(db => db.Set<Process>().Where(p => p.Id == change.ProcessId).ExecuteUpdateAsync(s => s.SetProperty(p => p.Reason, "已删除")));
        (await erase.VerifyAsync()).Faults.ShouldBeEmpty();
        await erase.ReadAsync(db => db.Set<HistoryRedaction>().Where(r => r.ProcessId == change.ProcessId).ExecuteDeleteAsync());
        (await erase.VerifyAsync()).Faults.ShouldNotBeEmpty("without the seal of the erasure the words aren't those that were sealed");
    }

    [Theory, EachDatabase]
    public async Task Figures_of_past_days_are_what_they_were(DatabaseProvider provider)
    {
        await using var erase = await EraseCase.StartAsync(provider);
        var before = await erase.FiguresAsync();
        await erase.EraseAsync();
        (await erase.FiguresAsync()).ShouldBe(before);
        (await erase.ReadAsync(db => db.Set<StaleSchool>().CountAsync(s => db.Set<Process>().Any(p => p.Id == s.ProcessId && p.Kind == "Staff.Erase")))).ShouldBe(0, "nothing is to be computed anew");
        (await erase.ReadAsync(db => db.ServiceSegments.AnyAsync(s => s.TeacherId == erase.Person.Id))).ShouldBeTrue();
        await using var hr = erase.Registry.As(RoleNames.HrOfficer);
        var seen = await hr.Get<ITeacherAppService>().GetAsync(erase.Person.Id, new DateOnly(2013, 6, 30));
        (seen.Profile.Name, seen.MaskedIdNumber, seen.IsErased).ShouldBe(("已删除", "", true));
        (await hr.Get<ITeacherAppService>().GetTimelineAsync(erase.Person.Id, new())).Items.ShouldContain(l => l.Title.Contains("个人信息已删除"));
    }

    [Theory, EachDatabase]
    public async Task Whoever_asks_does_not_confirm_and_nothing_happens_before(DatabaseProvider provider)
    {
        await using var erase = await EraseCase.StartAsync(provider);
        var request = await erase.AskAsync();
        (await Should.ThrowAsync<BusinessException>(() => erase.ConfirmAsync(request, erase.Hr))).Code.ShouldBe("QijiangTeachers.Administration:0102");
        erase.Registry.Clock.Advance(TimeSpan.FromMinutes(1));
        (await erase.Registry.Services.GetRequiredService<JobRunner>().RunAsync("administration.carry-out-requests")).Outcome.ShouldBe(JobOutcome.NothingToDo);
        (await NameAsync(erase)).ShouldBe(EraseCase.Name);
        await using (var principal = erase.Registry.As(RoleNames.Principal, erase.School.Id))
            await Should.ThrowAsync<PermissionDeniedException>(() => principal.Get<IErasureAppService>().GetPreviewAsync(erase.Person.Id));
        await erase.ConfirmAsync(request);
        (await NameAsync(erase)).ShouldBe(EraseCase.Name, "it can be taken back for ten seconds");
        await erase.CarryOutAsync();
        (await NameAsync(erase)).ShouldBe("已删除");
        await using var hr = erase.Registry.As(erase.OtherHr);
        (await hr.Get<IRequestAppService>().GetAsync(request)).Request.TeacherName.ShouldBe("已删除");
    }

    [Fact]
    public async Task Not_while_in_service_with_open_matters_or_before_retention_is_over()
    {
        await using var erase = await EraseCase.StartAsync();
        (await RefusedAsync(erase, new() { TeacherId = erase.Colleague.Id, Basis = ErasureBasis.PurposeOver, Reason = "x" })).ShouldBe("QijiangTeachers.Staff:0061");
        erase.Registry.Services.GetRequiredService<ErasureOptions>().RetentionYears = 13;
        (await RefusedAsync(erase, Wish(erase))).ShouldBe("QijiangTeachers.Staff:0064");
        await using (var system = erase.Registry.AsSystem())
        {
            system.Db.Add(new FaultReport(erase.Person.Id, "profile:职称", "职称", "写错了"));
            await system.Db.SaveChangesAsync();
        }
        (await RefusedAsync(erase, Wish(erase) with { Basis = ErasureBasis.OtherLaw })).ShouldBe("QijiangTeachers.Staff:0063");
        await erase.ReadAsync(db => db.FaultReports.ExecuteDeleteAsync());
        var asked = await erase.AskAsync(ErasureBasis.OtherLaw);
        await using (var hr = erase.Registry.As(erase.Hr))
        {
            // Asked for while another matter opens: it lapses instead.
            var other = new Request("Staff.Transfer", new(Guid.NewGuid(), "x"));
            other.Submit(new("调动", [new("人事科", RoleNames.HrOfficer, null)]) { TeacherId = erase.Person.Id }, "{}", new(Guid.NewGuid(), "x"), DateTime.UtcNow, new(2026, 11, 24));
            hr.Db.Add(other);
            await hr.Db.SaveChangesAsync();
        }
        await erase.ConfirmAsync(asked);
        await erase.CarryOutAsync();
        (await NameAsync(erase)).ShouldBe(EraseCase.Name);
        (await erase.ReadAsync(db => db.Set<Request>().Where(r => r.Id == asked).Select(r => r.State).SingleAsync())).ShouldBe(RequestState.Lapsed);
    }

    [Theory, EachDatabase]
    public async Task A_second_time_is_refused_and_doing_it_again_changes_nothing(DatabaseProvider provider)
    {
        await using var erase = await EraseCase.StartAsync(provider);
        await erase.EraseAsync();
        (await RefusedAsync(erase, Wish(erase))).ShouldBe("QijiangTeachers.Staff:0060");
        await RepeatAsync(erase);
        var before = (await erase.DumpAsync()).Where(IsOfThePerson).ToList();
        (await RepeatAsync(erase)).ShouldBe(JobOutcome.NothingToDo);
        await using (var system = erase.Registry.AsSystem())
            await system.Services.GetServices<IConsoleCommand>().Single(c => c.Name == "repeat-erasures").RunAsync([], TextWriter.Null, CancellationToken.None);
        (await erase.DumpAsync()).Where(IsOfThePerson).Except(before).ShouldBeEmpty();
        await using var hr = erase.Registry.As(erase.Hr);
        (await hr.Get<IErasureAppService>().GetListAsync(new())).Items.ShouldHaveSingleItem().TeacherId.ShouldBe(erase.Person.Id);
        var stamp = (await hr.Get<ITeacherAppService>().GetAsync(erase.Person.Id)).ConcurrencyStamp;
        (await Should.ThrowAsync<BusinessException>(() => hr.Get<ITeacherRecordAppService>().CorrectIdentityAsync(erase.Person.Id, new() { Phone = "13900001111", Reason = "x", ConcurrencyStamp = stamp }))).Code.ShouldBe("QijiangTeachers.Staff:0060");
        (await Should.ThrowAsync<BusinessException>(() => hr.Get<ITeacherRecordAppService>().RevealAsync(erase.Person.Id, new() { Reason = "x" }))).Code.ShouldBe("QijiangTeachers.Staff:0060");
    }

    [Theory, EachDatabase]
    public async Task A_roster_with_the_same_number_and_id_makes_somebody_new(DatabaseProvider provider)
    {
        await using var erase = await EraseCase.StartAsync(provider);
        await erase.EraseAsync();
        var folder = Directory.CreateTempSubdirectory("erased-import");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "教师.csv"), "教师编号,姓名,身份证号,学校编码,任教学科,教师类别,用工形式,到校日期,职称,在职状态\n"
                + $"{erase.Person.Number},{EraseCase.Name},{erase.IdNumber},{erase.School.Code},数学,专任教师,在编,2020-09-01,一级教师,在职");
            await using var system = erase.Registry.AsSystem();
            (await system.Services.GetServices<IConsoleCommand>().Single(c => c.Name == "import").RunAsync([folder.FullName], TextWriter.Null, CancellationToken.None)).ShouldBe(0);
            var made = await system.Db.Teachers.AsNoTracking().SingleAsync(t => t.Number == erase.Person.Number);
            (made.Name, made.Id == erase.Person.Id).ShouldBe((EraseCase.Name, false));
            (await NameAsync(erase)).ShouldBe("已删除");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory, EachDatabase]
    public async Task A_name_that_others_bear_stays_theirs(DatabaseProvider provider)
    {
        await using var erase = await EraseCase.StartAsync(provider, registry =>
        {
            registry.Given.Spell(registry.Given.Teacher(name: EraseCase.Name), registry.Given.School(name: $"{EraseCase.Name}希望小学"), "2010-09-01");
        });
        await erase.EraseAsync();
        (await erase.VerifyAsync()).Faults.ShouldBeEmpty();
        await erase.ReadAsync(async db =>
        {
            (await db.Teachers.CountAsync(t => t.Name == EraseCase.Name)).ShouldBe(1);
            (await db.Schools.CountAsync(s => s.Name == EraseCase.Name + "希望小学")).ShouldBe(1);
            (await db.Set<Process>().CountAsync(p => p.Reason == $"{EraseCase.Name}转告")).ShouldBe(1, "who is meant can't be told");
            (await db.Set<Process>().CountAsync(p => p.ActorName == EraseCase.Name)).ShouldBe(0);
            (await db.Set<ProcessEvent>().CountAsync(e => e.TeacherId == erase.Person.Id && e.Data.Contains(EraseCase.Name))).ShouldBe(0);
            return true;
        });
    }

    [Fact]
    public async Task What_fails_half_way_leaves_everything_as_it_was()
    {
        await using var erase = await EraseCase.StartAsync();
        var request = await erase.AskAsync();
        await erase.ConfirmAsync(request);
        // The last thing that is written.
        await erase.ReadAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER stop BEFORE UPDATE ON \"Notifications_Message\" BEGIN SELECT RAISE(ABORT, 'stop'); END"));
        var before = (await erase.DumpAsync()).Where(IsOfThePerson).ToList();
        erase.Registry.Clock.Advance(TimeSpan.FromMinutes(1));
        await erase.Registry.Services.GetRequiredService<JobRunner>().RunAsync("administration.carry-out-requests");
        (await erase.DumpAsync()).Where(IsOfThePerson).ShouldBe(before);
        await erase.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER stop"));
        erase.Registry.Clock.Advance(TimeSpan.FromHours(1));
        await erase.Registry.Services.GetRequiredService<JobRunner>().RunAsync("administration.carry-out-requests");
        (await NameAsync(erase)).ShouldBe("已删除");
    }

    [Theory, EachDatabase]
    public async Task A_restored_database_is_compared_with_the_list_of_erasures(DatabaseProvider provider)
    {
        await using var erase = await EraseCase.StartAsync(provider);
        var file = erase.Registry.Services.GetRequiredService<ErasureOptions>().ListFile;
        (await RepeatAsync(erase)).ShouldBe(JobOutcome.NothingToDo);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, $"2026-11-24T00:00:00.0000000Z {erase.Person.Id} {(int)ErasureBasis.PurposeOver}\n");
        (await RepeatAsync(erase)).ShouldBe(JobOutcome.Succeeded);
        (await NameAsync(erase)).ShouldBe("已删除");
        (await erase.VerifyAsync()).Faults.ShouldBeEmpty();
        (await RepeatAsync(erase)).ShouldBe(JobOutcome.NothingToDo);
        File.Delete(file);
        (await RepeatAsync(erase)).ShouldBe(JobOutcome.Succeeded, "the list follows the database");
        (await File.ReadAllLinesAsync(file)).ShouldHaveSingleItem().ShouldContain(erase.Person.Id.ToString());
    }

    [Theory, EachDatabase]
    public async Task A_history_that_was_tampered_with_is_not_written_over(DatabaseProvider provider)
    {
        await using var erase = await EraseCase.StartAsync(provider);
        await erase.ReadAsync(db => db.Set<Process>().Where(p => p.Reason == "户口本").ExecuteUpdateAsync(s => s.SetProperty(p => p.Reason, "别的")));
        var request = await erase.AskAsync();
        await erase.ConfirmAsync(request);
        await erase.CarryOutAsync();
        (await NameAsync(erase)).ShouldBe(EraseCase.Name);
        (await erase.ReadAsync(db => db.Set<Request>().Where(r => r.Id == request).Select(r => r.State).SingleAsync())).ShouldBe(RequestState.Lapsed);
        (await erase.VerifyAsync()).Faults.ShouldBe(["ProcessChanged"]);
    }

    private static bool IsOfThePerson(string line) => !line.StartsWith("Job", StringComparison.Ordinal) && !line.StartsWith("RequestOutcome", StringComparison.Ordinal);

    private static EraseTeacherDto Wish(EraseCase erase) => new() { TeacherId = erase.Person.Id, Basis = ErasureBasis.RetentionOver, Reason = "x" };

    private static async Task<string> RefusedAsync(EraseCase erase, EraseTeacherDto wish)
    {
        await using var hr = erase.Registry.As(erase.Hr);
        return (await Should.ThrowAsync<BusinessException>(() => hr.Get<IErasureAppService>().CreateAsync(wish))).Code;
    }

    private static async Task<JobOutcome> RepeatAsync(EraseCase erase) => (await erase.Registry.Services.GetRequiredService<JobRunner>().RunAsync("staff.repeat-erasures")).Outcome;

    private static Task<string> NameAsync(EraseCase erase) => erase.ReadAsync(db => db.Teachers.Where(t => t.Id == erase.Person.Id).Select(t => t.Name).SingleAsync());
}

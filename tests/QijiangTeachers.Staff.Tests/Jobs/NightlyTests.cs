using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Staff.Tests.Careers;
using QijiangTeachers.Testing.Databases;
using static QijiangTeachers.Staff.Tests.Careers.CareerCase;

namespace QijiangTeachers.Staff.Tests.Jobs;

/// <summary>What the date alone changes.</summary>
public sealed class NightlyTests
{
    [Theory, EachDatabase]
    public async Task A_transfer_of_a_future_day_moves_the_person_to_the_new_school_on_that_day(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        await c.TransferAsync("2027-03-01");
        var history = await c.HistoryAsync();
        await RunAsync(c, "staff.follow-employers");
        (await SeenByAsync(c, c.First)).ShouldBeTrue();
        (await SeenByAsync(c, c.Second)).ShouldBeFalse();

        c.Registry.Clock.SetUtcNow(new(2027, 2, 28, 16, 5, 0, TimeSpan.Zero));   // five past midnight in China
        await RunAsync(c, "staff.follow-employers");
        (await SeenByAsync(c, c.First)).ShouldBeFalse();
        (await SeenByAsync(c, c.Second)).ShouldBeTrue();
        // The history knew it all the time, and a second run finds nothing to do.
        (await c.HistoryAsync()).ShouldBe(history);
        (await RunAsync(c, "staff.follow-employers")).ShouldBe("0 人的现任职学校随日期改变");
    }

    [Theory, EachDatabase]
    public async Task Who_has_left_stays_with_the_last_school_and_who_is_to_come_belongs_to_the_first(DatabaseProvider provider)
    {
        Teacher? coming = null;
        await using var c = await StartAsync(provider, (registry, _, _, second) => coming = registry.Given.TeacherAt(second, from: "2027-09-01"));
        await c.LeaveAsync("2026-06-30");
        await RunAsync(c, "staff.follow-employers");
        await using var system = c.Registry.AsSystem();
        var schools = await system.Db.Teachers.ToDictionaryAsync(t => t.Id, t => t.CurrentSchoolId);
        schools[c.Id].ShouldBe(c.First.Id);
        schools[coming!.Id].ShouldBe(c.Second.Id);
    }

    [Theory, EachDatabase]
    public async Task The_account_of_a_leaver_is_closed_the_day_after_and_once(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        await using (var system = c.Registry.AsSystem())
        {
            var account = new Account(c.Teacher.Number, c.Teacher.Name, c.Id);
            account.Assign(RoleNames.Teacher, null);
            system.Db.Add(account);
            await system.Db.SaveChangesAsync();
        }
        await c.LeaveAsync("2026-12-31");
        await RunAsync(c, "administration.close-leavers");
        (await ClosedOnAsync(c)).ShouldBeNull();

        c.Registry.Clock.SetUtcNow(new(2026, 12, 31, 16, 15, 0, TimeSpan.Zero));
        await RunAsync(c, "administration.close-leavers");
        (await ClosedOnAsync(c)).ShouldBe(Day("2027-01-01"));
        var history = await c.HistoryAsync();
        history[^1].ShouldStartWith("Administration.CloseAccount: Administration.AccountClosed 2027-01-01");
        await RunAsync(c, "administration.close-leavers");
        (await c.HistoryAsync()).ShouldBe(history);
    }

    private static async Task<bool> SeenByAsync(CareerCase c, School school)
    {
        await using var principal = c.Registry.As(RoleNames.Principal, school.Id);
        return await principal.Db.Teachers.AnyAsync(t => t.Id == c.Id);
    }

    private static async Task<DateOnly?> ClosedOnAsync(CareerCase c)
    {
        await using var system = c.Registry.AsSystem();
        return await system.Db.Set<Account>().Where(a => a.TeacherId == c.Id).Select(a => a.ClosedOn).SingleAsync();
    }

    /// <returns>What the run log says.</returns>
    private static async Task<string?> RunAsync(CareerCase c, string job)
    {
        var result = await c.Registry.Services.GetRequiredService<JobRunner>().RunAsync(job);
        result.Outcome.ShouldBe(JobOutcome.Succeeded, result.Error);
        await using var system = c.Registry.AsSystem();
        return await system.Db.Set<JobRun>().Where(r => r.Id == result.RunId).Select(r => r.Message).SingleAsync();
    }
}

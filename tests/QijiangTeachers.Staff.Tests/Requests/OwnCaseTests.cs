using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using static QijiangTeachers.Staff.Tests.Requests.RequestCase;

namespace QijiangTeachers.Staff.Tests.Requests;

/// <summary>Nobody decides what they asked for or what is about themselves: not by their role, and nobody for them (design §8).</summary>
public sealed class OwnCaseTests
{
    private const string Own = "QijiangTeachers.Administration:0102";

    [Theory, EachDatabase]
    public async Task The_officer_who_asked_leaves_it_to_another(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var id = await AskedByAsync(c, c.Hr);
        (await c.QueueAsync(c.Hr)).ShouldBeEmpty();
        (await RefusedAsync(c, c.Hr, id)).ShouldBe(Own);
        (await c.QueueAsync(c.OtherHr)).ShouldBe([id]);
        await c.DecideAsync(c.OtherHr, id);
    }

    [Theory, EachDatabase]
    public async Task The_officer_whom_it_is_about_leaves_it_to_another(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var officer = await AccountAsync(c.Registry, RoleNames.HrOfficer, null, c.Colleague);
        var id = await AtTheOfficeAsync(c, c.Clerk, c.Colleague.Id);
        (await c.QueueAsync(officer)).ShouldBeEmpty();
        (await RefusedAsync(c, officer, id)).ShouldBe(Own);
        (await c.QueueAsync(c.Hr)).ShouldBe([id]);
    }

    [Theory, EachDatabase]
    public async Task Nor_does_the_stand_in_of_who_asked(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var trainer = await StandInAsync(c, c.Hr, c.Today, c.Today);
        var id = await AskedByAsync(c, c.Hr);
        (await c.QueueAsync(trainer)).ShouldBeEmpty();
        (await RefusedAsync(c, trainer, id)).ShouldBe(Own);
    }

    [Theory, EachDatabase]
    public async Task Nor_does_the_stand_in_of_whom_it_is_about(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var officer = await AccountAsync(c.Registry, RoleNames.HrOfficer, null, c.Colleague);
        var trainer = await StandInAsync(c, officer, c.Today, c.Today);
        var id = await AtTheOfficeAsync(c, c.Clerk, c.Colleague.Id);
        (await c.QueueAsync(trainer)).ShouldBeEmpty();
        (await RefusedAsync(c, trainer, id)).ShouldBe(Own);
    }

    [Theory, EachDatabase]
    public async Task Who_stands_in_for_the_district_does_so_from_the_first_to_the_last_day(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var trainer = await StandInAsync(c, c.Hr, c.Today.AddDays(1), c.Today.AddDays(2));
        var id = await AtTheOfficeAsync(c, c.Teacher, c.Mover.Id);
        var seen = new List<int>();
        for (var day = 0; day < 4; day++)
        {
            seen.Add((await c.QueueAsync(trainer)).Count);
            c.Registry.Clock.Advance(TimeSpan.FromDays(1));
        }
        seen.ShouldBe([0, 1, 1, 0]);
        (await RefusedAsync(c, trainer, id)).ShouldBe("QijiangTeachers.Administration:0103");
    }

    // Both schools have agreed; the HR office is next.
    private static async Task<Guid> AtTheOfficeAsync(RequestCase c, TestUser author, Guid teacherId)
    {
        var id = await c.AskAsync(Wish(c.Host) with { TeacherId = teacherId }, author);
        await c.DecideAsync(c.HomePrincipal, id);
        await c.DecideAsync(c.HostPrincipal, id);
        return id;
    }

    // The office moves people without asking; as an author it has other kinds of requests.
    private static async Task<Guid> AskedByAsync(RequestCase c, TestUser author)
    {
        var id = await AtTheOfficeAsync(c, c.Clerk, c.Mover.Id);
        await using var scope = c.Registry.AsSystem();
        await scope.Db.Set<Request>().Where(r => r.Id == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.AuthorId, author.Id));
        return id;
    }

    private static async Task<TestUser> StandInAsync(RequestCase c, TestUser absent, DateOnly from, DateOnly to)
    {
        var trainer = await AccountAsync(c.Registry, RoleNames.TrainingOfficer);
        await c.RunAsync(absent, async s => await s.Get<IStandInAppService>().CreateAsync(new() { UserName = await c.UserNameAsync(trainer), From = from, To = to }));
        return trainer;
    }

    private static async Task<string> RefusedAsync(RequestCase c, TestUser who, Guid id) => (await Should.ThrowAsync<BusinessException>(() => c.DecideAsync(who, id))).Code;
}

using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using static QijiangTeachers.Staff.Tests.Requests.RequestCase;

namespace QijiangTeachers.Staff.Tests.Requests;

public sealed class StandInTests
{
    [Theory, EachDatabase]
    public async Task A_stand_in_decides_from_day_to_day_and_the_record_names_both(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var colleague = await c.ColleagueAsync();
        var id = await c.AskAsync();
        await Should.ThrowAsync<EntityNotFoundException>(() => c.SeeAsync(colleague, id));
        await ChooseAsync(c, c.HomePrincipal, c.Colleague.Number, c.Today.AddDays(1), c.Today.AddDays(2));
        (await c.QueueAsync(colleague)).ShouldBeEmpty();
        c.Registry.Clock.Advance(TimeSpan.FromDays(2));
        (await c.QueueAsync(colleague)).ShouldBe([id]);
        await c.DecideAsync(colleague, id);
        (await c.SeeAsync(c.Hr, id)).Steps[0].ShouldSatisfyAllConditions(s => s.OnBehalfOf.ShouldBe("邹见山"), s => s.DecidedBy.ShouldNotBeNull());
        c.Registry.Clock.Advance(TimeSpan.FromDays(1));
        await Should.ThrowAsync<EntityNotFoundException>(() => c.SeeAsync(colleague, id));
    }

    [Theory, EachDatabase]
    public async Task A_stand_in_sees_what_the_absent_person_decides_and_no_other_schools_requests(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var colleague = await c.ColleagueAsync();
        await ChooseAsync(c, c.HomePrincipal, c.Colleague.Number, c.Today, c.Today.AddDays(7));
        var (ours, theirs) = (await c.AskAsync(), await c.AskAsync(Wish(c.Host), c.Stranger));
        (await c.SeeAsync(colleague, ours)).MayDecide.ShouldBeTrue();
        await Should.ThrowAsync<EntityNotFoundException>(() => c.SeeAsync(colleague, theirs));
    }

    [Fact]
    public async Task Nobody_decides_the_own_request_as_a_stand_in()
    {
        await using var c = await StartAsync();
        await ChooseAsync(c, c.HomePrincipal, c.Mover.Number, c.Today, c.Today.AddDays(7));
        var id = await c.AskAsync();
        (await c.QueueAsync(c.Teacher)).ShouldBeEmpty();
        (await Should.ThrowAsync<BusinessException>(() => c.DecideAsync(c.Teacher, id))).Code.ShouldBe("QijiangTeachers.Administration:0102");
    }

    [Fact]
    public async Task A_stand_in_decides_no_request_of_the_absent_person()
    {
        await using var c = await StartAsync();
        var colleague = await c.ColleagueAsync();
        await ChooseAsync(c, c.HomePrincipal, c.Colleague.Number, c.Today, c.Today.AddDays(7));
        // The principal asks for somebody else, with the receiving school's step next, and is the author.
        var id = await c.AskAsync(Wish(c.Host) with { TeacherId = c.Mover.Id }, c.HomePrincipal);
        (await c.QueueAsync(colleague)).ShouldNotContain(id);
    }

    [Fact]
    public async Task The_clerk_a_stranger_and_oneself_can_not_stand_in()
    {
        await using var c = await StartAsync();
        (await RefusedAsync(c, c.HomePrincipal, c.Clerk)).ShouldBe("QijiangTeachers.Administration:0109");
        (await RefusedAsync(c, c.HomePrincipal, c.HomePrincipal)).ShouldBe("QijiangTeachers.Administration:0108");
        (await RefusedAsync(c, c.Hr, c.HomePrincipal)).ShouldBe("QijiangTeachers.Administration:0109");
        // The school's own teacher could, but for being its clerk.
        (await RefusedAsync(c, c.HomePrincipal, await AccountAsync(c.Registry, RoleNames.SchoolClerk, c.Home, c.Colleague))).ShouldBe("QijiangTeachers.Administration:0109");
        await Should.ThrowAsync<PermissionDeniedException>(() => ChooseAsync(c, c.Clerk, c.Colleague.Number, c.Today, c.Today));
    }

    [Fact]
    public async Task Periods_of_one_absent_person_do_not_overlap_and_one_can_be_ended()
    {
        await using var c = await StartAsync();
        await c.ColleagueAsync();
        var first = await ChooseAsync(c, c.HomePrincipal, c.Colleague.Number, c.Today, c.Today.AddDays(3));
        (await ChooseAsync(c, c.HomePrincipal, c.Colleague.Number, c.Today, c.Today.AddDays(3))).ShouldBe(first);
        (await Should.ThrowAsync<BusinessException>(() => ChooseAsync(c, c.HomePrincipal, c.Mover.Number, c.Today.AddDays(3), c.Today.AddDays(9)))).Code.ShouldBe("QijiangTeachers.Administration:0111");
        await c.RunAsync(c.HomePrincipal, async s => { await s.Get<IStandInAppService>().EndAsync(first); return true; });
        await ChooseAsync(c, c.HomePrincipal, c.Mover.Number, c.Today, c.Today.AddDays(9));
    }

    private static Task<Guid> ChooseAsync(RequestCase c, TestUser who, string userName, DateOnly from, DateOnly to)
        => c.RunAsync(who, s => s.Get<IStandInAppService>().CreateAsync(new() { UserName = userName, From = from, To = to }));

    private static async Task<string> RefusedAsync(RequestCase c, TestUser who, TestUser standIn)
        => (await Should.ThrowAsync<BusinessException>(async () => await ChooseAsync(c, who, await c.UserNameAsync(standIn), c.Today, c.Today))).Code;
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Databases;
using static QijiangTeachers.Staff.Tests.Requests.RequestCase;

namespace QijiangTeachers.Staff.Tests.Requests;

public sealed class TransferRequestTests
{
    [Theory, EachDatabase]
    public async Task Both_principals_and_the_HR_office_agree_and_the_move_is_made(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var id = await c.AskAsync();
        (await c.QueueAsync(c.HomePrincipal)).ShouldBe([id]);
        (await c.QueueAsync(c.HostPrincipal)).ShouldBeEmpty();
        await c.DecideAsync(c.HomePrincipal, id);
        (await c.QueueAsync(c.HostPrincipal)).ShouldBe([id]);
        await c.DecideAsync(c.HostPrincipal, id);
        await c.DecideAsync(c.Hr, id, note: "同意");
        (await c.SpellsAsync()).Count.ShouldBe(1, "Nothing moves while the decision can be taken back.");
        await c.CarryOutAsync();
        (await c.SpellsAsync()).ShouldBe(["清溪河小学 2015-09-01", "沙溪小学 2027-02-22"]);
        var seen = await c.SeeAsync(c.Teacher, id);
        seen.Request.State.ShouldBe(RequestState.Approved);
        seen.Entries.Select(e => e.Act).ShouldBe([RequestAct.Submit, RequestAct.Approve, RequestAct.Approve, RequestAct.Approve, RequestAct.CarryOut]);
    }

    [Fact]
    public async Task The_author_hears_once_of_each_result()
    {
        await using var c = await StartAsync();
        var id = await c.AskAsync();
        await c.DecideAsync(c.HomePrincipal, id, RequestAct.Return, "请补充");
        await c.RunAsync(c.Teacher, s => s.Get<Application.Transfers.ITransferRequestAppService>().UpdateAsync(id, Wish(c.Host, reason: "补充后")));
        await ApproveAllAsync(c, id);
        await c.CarryOutAsync();
        await using var scope = c.Registry.AsSystem();
        var told = await scope.Db.Set<InboxMessage>().Where(m => m.AccountId == c.Teacher.Id).OrderBy(m => m.CreatedAt).ToListAsync();
        told.Select(m => m.Key.Split(':')[2]).ShouldBe(["2", "7"]);
    }

    [Theory, EachDatabase]
    public async Task Carrying_out_twice_moves_once(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        await ApproveAllAsync(c, await c.AskAsync());
        await c.CarryOutAsync();
        await c.CarryOutAsync();
        (await c.SpellsAsync()).Count.ShouldBe(2);
        // The person isn't there yet, but the move is made.
        (await Should.ThrowAsync<InputInvalidException>(() => c.AskAsync())).Errors.Single().Field.ShouldBe("SchoolId");
    }

    [Fact]
    public async Task The_clerk_and_the_receiving_principal_out_of_turn_decide_nothing()
    {
        await using var c = await StartAsync();
        var id = await c.AskAsync();
        (await Refused(() => c.DecideAsync(c.Clerk, id))).ShouldBe("QijiangTeachers.Administration:0103");
        (await Refused(() => c.DecideAsync(c.HostPrincipal, id))).ShouldBe("QijiangTeachers.Administration:0103");
        (await c.StateAsync(id)).ShouldBe(RequestState.Pending);
    }

    [Theory, EachDatabase]
    public async Task Other_schools_do_not_see_it_and_the_author_and_those_concerned_do(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var id = await c.AskAsync(Wish(c.Host) with { TeacherId = c.Mover.Id }, c.Clerk);
        await Should.ThrowAsync<EntityNotFoundException>(() => c.SeeAsync(c.Stranger, id));
        await Should.ThrowAsync<EntityNotFoundException>(() => c.DecideAsync(c.Stranger, id));
        foreach (var user in new[] { c.Teacher, c.Clerk, c.HomePrincipal, c.HostPrincipal, c.Hr }) (await c.SeeAsync(user, id)).Request.Id.ShouldBe(id);
        var all = await c.RunAsync(c.Stranger, s => s.Get<IRequestAppService>().GetListAsync(new() { Box = RequestBox.All }));
        all.TotalCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_school_asks_only_for_its_own_people()
    {
        await using var c = await StartAsync();
        await Should.ThrowAsync<EntityNotFoundException>(() => c.AskAsync(Wish(c.Home) with { TeacherId = c.Mover.Id }, c.HostPrincipal));
        await Should.ThrowAsync<EntityNotFoundException>(() => c.AskAsync(Wish(c.Host) with { TeacherId = c.Colleague.Id }, c.Teacher));
    }

    [Fact]
    public async Task To_the_own_school_nobody_moves()
    {
        await using var c = await StartAsync();
        (await Should.ThrowAsync<InputInvalidException>(() => c.AskAsync(Wish(c.Home)))).Errors.Single().Field.ShouldBe("SchoolId");
    }

    [Fact]
    public async Task A_principal_who_asks_says_yes_for_the_school()
    {
        await using var c = await StartAsync();
        var id = await c.AskAsync(Wish(c.Host) with { TeacherId = c.Mover.Id }, c.HomePrincipal);
        (await c.SeeAsync(c.Hr, id)).Steps.Select(s => s.State).ShouldBe([StepState.Represented, StepState.Current, StepState.Waiting]);
        (await c.QueueAsync(c.HostPrincipal)).ShouldBe([id]);
    }

    [Theory, EachDatabase]
    public async Task A_principals_own_move_goes_to_the_district_and_never_to_the_principal(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var id = await c.AskAsync(Wish(c.Host), c.HomePrincipal);
        (await c.QueueAsync(c.HomePrincipal)).ShouldBeEmpty();
        (await c.QueueAsync(c.Hr)).ShouldBe([id]);
        (await c.SeeAsync(c.Hr, id)).Steps[0].Label.ShouldBe("区教委人事科（代 清溪河小学）");
    }

    [Fact]
    public async Task Returned_it_is_changed_by_its_author_and_goes_through_all_steps()
    {
        await using var c = await StartAsync();
        var id = await c.AskAsync();
        (await Should.ThrowAsync<InputInvalidException>(() => c.DecideAsync(c.HomePrincipal, id, RequestAct.Return, " "))).Errors.Single().Field.ShouldBe("Note");
        await c.DecideAsync(c.HomePrincipal, id, RequestAct.Return, "请写明具体原因");
        (await c.SeeAsync(c.Teacher, id)).EditPath.ShouldBe($"/me/request-transfer?request={id}");
        (await c.SeeAsync(c.Hr, id)).EditPath.ShouldBeNull();
        var changed = Wish(c.Host, reason: "父母年迈，需就近照顾");
        (await Refused(() => c.RunAsync(c.HomePrincipal, s => s.Get<Application.Transfers.ITransferRequestAppService>().UpdateAsync(id, changed with { TeacherId = c.Mover.Id })))).ShouldBe("QijiangTeachers.Administration:0106");
        await c.RunAsync(c.Teacher, s => s.Get<Application.Transfers.ITransferRequestAppService>().UpdateAsync(id, changed));
        (await c.QueueAsync(c.HomePrincipal)).ShouldBe([id]);
        (await c.SeeAsync(c.HomePrincipal, id)).View.Lines.ShouldContain(l => l.Value == "父母年迈，需就近照顾");
    }

    [Theory, EachDatabase]
    public async Task Only_one_move_of_a_person_is_open_however_often_it_is_sent(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            try { return (Guid?)await c.AskAsync(); }
            catch (Exception e) when (e is BusinessException or StaleVersionException or Microsoft.EntityFrameworkCore.DbUpdateException) { return null; }
        })));
        var id = await c.AskAsync();
        sent.OfType<Guid>().Distinct().ShouldBe([id]);
        (await Refused(() => c.AskAsync(Wish(c.Host, "2027-08-30") with { TeacherId = c.Mover.Id }, c.Clerk))).ShouldBe("QijiangTeachers.Administration:0107");
        (await c.RunAsync(c.Hr, s => s.Get<IRequestAppService>().GetListAsync(new() { Box = RequestBox.All }))).TotalCount.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_decide_at_once_one_does_and_the_other_hears_it(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var id = await c.AskAsync();
        await c.DecideAsync(c.HomePrincipal, id);
        await c.DecideAsync(c.HostPrincipal, id);
        var stamp = (await c.SeeAsync(c.Hr, id)).Request.ConcurrencyStamp;
        var outcomes = await Task.WhenAll(new[] { (c.Hr, RequestAct.Approve), (c.OtherHr, RequestAct.Reject) }.Select(p => Task.Run(() => AttemptAsync(c, p.Item1, id, p.Item2, stamp))));
        outcomes.Count(o => o is null).ShouldBe(1);
        outcomes.OfType<Exception>().Single().ShouldSatisfyAllConditions(e => (e is StaleVersionException or BusinessException).ShouldBeTrue(e.ToString()));
        (await c.SeeAsync(c.Hr, id)).Entries.Count(e => e.Act is RequestAct.Approve or RequestAct.Reject).ShouldBe(3);
    }

    [Fact]
    public async Task The_same_decision_sent_twice_counts_once()
    {
        await using var c = await StartAsync();
        var id = await c.AskAsync();
        var stamp = (await c.SeeAsync(c.HomePrincipal, id)).Request.ConcurrencyStamp;
        (await AttemptAsync(c, c.HomePrincipal, id, RequestAct.Approve, stamp)).ShouldBeNull();
        (await AttemptAsync(c, c.HomePrincipal, id, RequestAct.Approve, stamp)).ShouldBeNull();
        (await c.SeeAsync(c.Hr, id)).Entries.Count(e => e.Act == RequestAct.Approve).ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task Taken_back_in_time_nothing_is_carried_out(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var id = await c.AskAsync();
        await ApproveAllAsync(c, id);
        c.Registry.Clock.Advance(TimeSpan.FromSeconds(9));
        await UndoAsync(c, c.Hr, id);
        await c.CarryOutAsync();
        (await c.SpellsAsync()).Count.ShouldBe(1);
        (await c.StateAsync(id)).ShouldBe(RequestState.Pending);
        await c.DecideAsync(c.Hr, id);
        await c.CarryOutAsync();
        (await Refused(() => UndoAsync(c, c.Hr, id))).ShouldBe("QijiangTeachers.Administration:0105");
        (await c.SpellsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Before_the_ten_seconds_are_over_the_job_leaves_it_alone()
    {
        await using var c = await StartAsync();
        await ApproveAllAsync(c, await c.AskAsync());
        c.Registry.Clock.Advance(TimeSpan.FromSeconds(9));
        await CarryOutNowAsync(c);
        (await c.SpellsAsync()).Count.ShouldBe(1);
        c.Registry.Clock.Advance(TimeSpan.FromSeconds(1));
        await CarryOutNowAsync(c);
        (await c.SpellsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_has_not_seen_the_latest_comment_looks_again_before_deciding()
    {
        await using var c = await StartAsync();
        var id = await c.AskAsync();
        var stamp = (await c.SeeAsync(c.HomePrincipal, id)).Request.ConcurrencyStamp;
        await c.RunAsync(c.Teacher, async s => { await s.Get<IRequestAppService>().CommentAsync(id, new() { Text = "日期可以商量" }); return true; });
        (await AttemptAsync(c, c.HomePrincipal, id, RequestAct.Approve, stamp)).ShouldBeOfType<StaleVersionException>();
        (await c.QueueAsync(c.HomePrincipal)).ShouldBe([id]);
    }

    [Fact]
    public async Task What_is_not_possible_any_more_lapses_with_the_reason()
    {
        await using var c = await StartAsync();
        var id = await c.AskAsync();
        await ApproveAllAsync(c, id);
        await c.RunAsync(c.Hr, async s => await s.Get<ICareerAppService>().LeaveAsync(c.Mover.Id, new()
        {
            Status = ServiceStatus.Resigned, LastDay = new(2026, 11, 20), Reason = "辞职", ConcurrencyStamp = (await s.Get<ITeacherAppService>().GetAsync(c.Mover.Id)).ConcurrencyStamp,
        }));
        await c.CarryOutAsync();
        var seen = await c.SeeAsync(c.Hr, id);
        seen.Request.State.ShouldBe(RequestState.Lapsed);
        seen.Entries[^1].Note.ShouldNotBeNullOrEmpty();
        (await c.SpellsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Unusual_ones_are_set_apart_and_left_by_a_bulk_yes()
    {
        await using var c = await StartAsync();
        var usual = await c.AskAsync();
        var unusual = await c.AskAsync(Wish(c.Host, "2026-12-15") with { TeacherId = c.Colleague.Id }, c.Clerk);
        var counts = await c.RunAsync(c.HomePrincipal, s => s.Get<IRequestAppService>().GetCountsAsync());
        (counts.Queue, counts.Unusual).ShouldBe((2, 1));
        var done = await c.RunAsync(c.HomePrincipal, s => s.Get<IRequestAppService>().ApproveAsync(new() { Ids = [usual, unusual] }));
        done.Approved.ShouldBe([usual]);
        done.Refused.Single().Reason.ShouldContain("学期开始");
        (await c.QueueAsync(c.HomePrincipal)).ShouldBe([unusual]);
    }

    [Fact]
    public async Task Overdue_at_a_school_it_goes_to_the_district()
    {
        await using var c = await StartAsync();
        var id = await c.AskAsync();
        c.Registry.Clock.Advance(TimeSpan.FromDays(5));
        await EscalateAsync(c);
        (await c.QueueAsync(c.Hr)).ShouldBeEmpty();
        c.Registry.Clock.Advance(TimeSpan.FromDays(1));
        await EscalateAsync(c);
        await EscalateAsync(c);
        (await c.QueueAsync(c.HomePrincipal)).ShouldBeEmpty();
        (await c.QueueAsync(c.Hr)).ShouldBe([id]);
        (await c.SeeAsync(c.Teacher, id)).Entries.Count(e => e.Act == RequestAct.Escalate).ShouldBe(1);
    }

    private static Task<JobResult> CarryOutNowAsync(RequestCase c) => c.Registry.Services.GetRequiredService<JobRunner>().RunAsync("administration.carry-out-requests");

    private static Task<JobResult> EscalateAsync(RequestCase c) => c.Registry.Services.GetRequiredService<JobRunner>().RunAsync("administration.escalate-requests");

    private static async Task ApproveAllAsync(RequestCase c, Guid id)
    {
        foreach (var who in new[] { c.HomePrincipal, c.HostPrincipal, c.Hr }) await c.DecideAsync(who, id);
    }

    private static Task<bool> UndoAsync(RequestCase c, Testing.TestUser who, Guid id) => c.RunAsync(who, async s => { await s.Get<IRequestAppService>().UndoAsync(new() { Ids = [id] }); return true; });

    private static async Task<string> Refused(Func<Task> act) => (await Should.ThrowAsync<BusinessException>(act)).Code;

    private static async Task<Exception?> AttemptAsync(RequestCase c, Testing.TestUser who, Guid id, RequestAct act, string stamp)
    {
        try
        {
            await c.RunAsync(who, async s => { await s.Get<IRequestAppService>().DecideAsync(id, new() { Act = act, Note = act == RequestAct.Approve ? null : "不同意", ConcurrencyStamp = stamp }); return true; });
            return null;
        }
        catch (Exception e) when (e is StaleVersionException or BusinessException)
        {
            return e;
        }
    }
}

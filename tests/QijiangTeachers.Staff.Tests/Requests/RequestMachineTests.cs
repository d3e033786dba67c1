using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Staff.Tests.Requests;

/// <summary>Every act in every state: what is listed is possible, everything else is refused and changes nothing.</summary>
public sealed class RequestMachineTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly RequestPerson Author = new(Guid.CreateVersion7(), "发起人");
    private static readonly RequestPerson Decider = new(Guid.CreateVersion7(), "审核人");

    private static readonly Dictionary<RequestState, RequestAct[]> Possible = new()
    {
        [RequestState.Draft] = [RequestAct.Submit, RequestAct.Withdraw, RequestAct.Comment],
        [RequestState.Pending] = [RequestAct.Approve, RequestAct.Return, RequestAct.Reject, RequestAct.Recall, RequestAct.Withdraw, RequestAct.Undo, RequestAct.Escalate, RequestAct.Comment],
        [RequestState.Returned] = [RequestAct.Submit, RequestAct.Withdraw, RequestAct.Undo, RequestAct.Comment],
        [RequestState.Approved] = [RequestAct.Undo, RequestAct.CarryOut, RequestAct.Lapse],
        [RequestState.Rejected] = [RequestAct.Undo],
        [RequestState.Withdrawn] = [],
        [RequestState.Lapsed] = [],
    };

    public static TheoryData<RequestState, RequestAct> Everything
        => [.. from state in Enum.GetValues<RequestState>() from act in Enum.GetValues<RequestAct>() select (state, act)];

    [Theory]
    [MemberData(nameof(Everything))]
    public void An_act_is_possible_only_where_the_table_says_so(RequestState state, RequestAct act)
    {
        var request = In(state);
        var (entries, possible) = (request.Entries.Count, Possible[state].Contains(act));
        RequestMachine.Allows(state, act).ShouldBe(possible);
        if (possible)
        {
            // An undo needs a decision, and an overdue step a later day: both have tests of their own.
            if (act == RequestAct.Escalate || (act == RequestAct.Undo && state == RequestState.Pending)) return;
            Do(request, act);
            RequestMachine.Next(state, act).ShouldContain(request.State);
            request.Entries.Count.ShouldBe(entries + 1);
            return;
        }
        if (act == RequestAct.Escalate)
        {
            request.Escalate("人事科", RoleNames.HrOfficer, Decider, "逾期", Now, Today.AddDays(30)).ShouldBeFalse();
        }
        else Should.Throw<BusinessException>(() => Do(request, act)).Code.ShouldBe("QijiangTeachers.Administration:0101");
        request.State.ShouldBe(state);
        request.Entries.Count.ShouldBe(entries);
    }

    [Fact]
    public void A_step_is_decided_once_and_the_last_yes_approves()
    {
        var request = Submitted();
        request.Approve(Decider, null, Now, Today);
        request.State.ShouldBe(RequestState.Pending);
        request.Current!.Label.ShouldBe("接收校");
        request.Approve(Decider, null, Now, Today);
        request.State.ShouldBe(RequestState.Approved);
        request.Current.ShouldBeNull();
        request.OpenKey.ShouldBeNull();
    }

    [Fact]
    public void A_returned_request_goes_through_all_steps_again()
    {
        var request = Submitted();
        request.Approve(Decider, null, Now, Today);
        request.Return(Decider, "请补充原因", Now);
        Do(request, RequestAct.Submit);
        request.Round.ShouldBe(2);
        request.Current!.Label.ShouldBe("原校");
        request.Steps.Count.ShouldBe(4);
    }

    [Fact]
    public void Undo_gives_the_step_back_and_opens_the_request_again()
    {
        var request = Submitted();
        request.Reject(Decider, "不符合", Now);
        request.Undo(Decider, Now + Request.UndoTime);
        request.State.ShouldBe(RequestState.Pending);
        request.Current!.DecidedBy.ShouldBeNull();
        request.OpenKey.ShouldBe("k");
        request.DecidedAt.ShouldBeNull();
    }

    [Fact]
    public void Undo_is_for_the_one_who_decided_and_for_ten_seconds()
    {
        var request = Submitted();
        request.Approve(Decider, null, Now, Today);
        Should.Throw<BusinessException>(() => request.Undo(Author, Now)).Code.ShouldBe("QijiangTeachers.Administration:0105");
        Should.Throw<BusinessException>(() => request.Undo(Decider, Now + Request.UndoTime + TimeSpan.FromTicks(1))).Code.ShouldBe("QijiangTeachers.Administration:0105");
        request.Undo(Decider, Now + Request.UndoTime);
        request.Current!.Label.ShouldBe("原校");
        Should.Throw<BusinessException>(() => request.Undo(Decider, Now)).Code.ShouldBe("QijiangTeachers.Administration:0105");
    }

    [Fact]
    public void The_author_changes_it_only_until_somebody_has_agreed()
    {
        var request = Submitted();
        request.Approve(Decider, null, Now, Today);
        Should.Throw<BusinessException>(() => request.TakeBack(RequestAct.Recall, Author, null, Now)).Code.ShouldBe("QijiangTeachers.Administration:0112");
        request.TakeBack(RequestAct.Withdraw, Author, null, Now);
        request.State.ShouldBe(RequestState.Withdrawn);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void A_school_has_the_day_of_the_deadline_too(int days, bool overdue)
    {
        var request = Submitted();
        request.DueOn.ShouldBe(Today.AddDays(5));
        request.Escalate("人事科", RoleNames.HrOfficer, Decider, "逾期", Now, Today.AddDays(days)).ShouldBe(overdue);
        request.Current!.SchoolId.HasValue.ShouldBe(!overdue);
        request.DueOn.ShouldBe(overdue ? Today.AddDays(days + 5) : Today.AddDays(5));
    }

    private static Request Submitted()
    {
        var request = new Request("测试", Author);
        Do(request, RequestAct.Submit);
        return request;
    }

    private static Request In(RequestState state)
    {
        if (state == RequestState.Draft) return new("测试", Author);
        var request = Submitted();
        RequestAct[] way = state switch
        {
            RequestState.Returned => [RequestAct.Return],
            RequestState.Approved => [RequestAct.Approve, RequestAct.Approve],
            RequestState.Rejected => [RequestAct.Reject],
            RequestState.Withdrawn => [RequestAct.Withdraw],
            RequestState.Lapsed => [RequestAct.Approve, RequestAct.Approve, RequestAct.Lapse],
            _ => [],
        };
        foreach (var act in way) Do(request, act);
        request.State.ShouldBe(state);
        return request;
    }

    private static void Do(Request request, RequestAct act)
    {
        switch (act)
        {
            case RequestAct.Submit: request.Submit(new("标题", [new("原校", RoleNames.Principal, Guid.CreateVersion7()), new("接收校", RoleNames.Principal, Guid.CreateVersion7())]) { Key = "k" }, "{}", Author, Now, Today); break;
            case RequestAct.Approve: request.Approve(Decider, null, Now, Today); break;
            case RequestAct.Return: request.Return(Decider, "原因", Now); break;
            case RequestAct.Reject: request.Reject(Decider, "原因", Now); break;
            case RequestAct.Recall or RequestAct.Withdraw: request.TakeBack(act, Author, null, Now); break;
            case RequestAct.Undo: request.Undo(Decider, Now); break;
            case RequestAct.CarryOut: request.CarriedOut(Decider, Now); break;
            case RequestAct.Lapse: request.Lapse(Decider, "不再可能", Now); break;
            case RequestAct.Comment: request.Comment(Author, "说明", Now); break;
            default: throw new ArgumentOutOfRangeException(nameof(act), act, "Say here how it is done.");
        }
    }
}

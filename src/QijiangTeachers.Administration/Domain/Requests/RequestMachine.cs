namespace QijiangTeachers.Administration.Domain.Requests;

/// <summary>The state machine of every kind of request: what is not in the table can't happen.</summary>
public static class RequestMachine
{
    private static readonly Dictionary<(RequestState From, RequestAct Act), RequestState[]> Table = new()
    {
        [(RequestState.Draft, RequestAct.Submit)] = [RequestState.Pending, RequestState.Approved],
        [(RequestState.Draft, RequestAct.Withdraw)] = [RequestState.Withdrawn],
        [(RequestState.Draft, RequestAct.Comment)] = [RequestState.Draft],
        [(RequestState.Pending, RequestAct.Approve)] = [RequestState.Pending, RequestState.Approved],
        [(RequestState.Pending, RequestAct.Return)] = [RequestState.Returned],
        [(RequestState.Pending, RequestAct.Reject)] = [RequestState.Rejected],
        [(RequestState.Pending, RequestAct.Recall)] = [RequestState.Draft],
        [(RequestState.Pending, RequestAct.Withdraw)] = [RequestState.Withdrawn],
        [(RequestState.Pending, RequestAct.Undo)] = [RequestState.Pending],
        [(RequestState.Pending, RequestAct.Escalate)] = [RequestState.Pending],
        [(RequestState.Pending, RequestAct.Comment)] = [RequestState.Pending],
        [(RequestState.Returned, RequestAct.Submit)] = [RequestState.Pending, RequestState.Approved],
        [(RequestState.Returned, RequestAct.Withdraw)] = [RequestState.Withdrawn],
        [(RequestState.Returned, RequestAct.Undo)] = [RequestState.Pending],
        [(RequestState.Returned, RequestAct.Comment)] = [RequestState.Returned],
        [(RequestState.Approved, RequestAct.Undo)] = [RequestState.Pending],
        [(RequestState.Approved, RequestAct.CarryOut)] = [RequestState.Approved],
        [(RequestState.Approved, RequestAct.Lapse)] = [RequestState.Lapsed],
        [(RequestState.Rejected, RequestAct.Undo)] = [RequestState.Pending],
    };

    public static bool Allows(RequestState from, RequestAct act) => Table.ContainsKey((from, act));

    /// <returns>The states to which the act may lead; empty when it is not possible.</returns>
    public static IReadOnlyList<RequestState> Next(RequestState from, RequestAct act) => Table.GetValueOrDefault((from, act)) ?? [];

    /// <exception cref="Kernel.Errors.BusinessException">The act isn't possible in this state.</exception>
    public static void Require(RequestState from, RequestAct act)
    {
        if (!Allows(from, act)) throw RequestErrors.NotPossible(from, act);
    }
}

using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Requests;

/// <summary>Chips, icons and addresses of requests.</summary>
internal static class RequestWords
{
    public static Status StatusOf(RequestState state) => state switch
    {
        RequestState.Draft => Status.Draft,
        RequestState.Pending => Status.InReview,
        RequestState.Returned => Status.Returned,
        RequestState.Approved => Status.Approved,
        RequestState.Rejected => Status.Rejected,
        RequestState.Withdrawn => Status.Withdrawn,
        _ => Status.Void,
    };

    public static Status StatusOf(StepState state) => state switch
    {
        StepState.Current => Status.Pending,
        StepState.Approved or StepState.Represented => Status.Approved,
        StepState.Returned => Status.Returned,
        StepState.Rejected => Status.Rejected,
        _ => Status.Waiting,
    };

    public static string IconOf(RequestAct act) => act switch
    {
        RequestAct.Approve => "circle-check",
        RequestAct.Return => "arrow-back-up",
        RequestAct.Reject or RequestAct.Lapse => "circle-x",
        RequestAct.Recall or RequestAct.Withdraw or RequestAct.Undo => "arrow-bar-to-left",
        RequestAct.Escalate => "alert-triangle",
        RequestAct.CarryOut => "check",
        RequestAct.Comment => "message",
        _ => "send",
    };

    public static Tone ToneOf(RequestAct act) => act switch
    {
        RequestAct.Approve or RequestAct.CarryOut => Tone.Ok,
        RequestAct.Return or RequestAct.Escalate => Tone.Warn,
        RequestAct.Reject or RequestAct.Lapse => Tone.Bad,
        RequestAct.Submit => Tone.Info,
        _ => Tone.Mute,
    };

    public static string Undo(IEnumerable<Guid> ids) => "/api/app/requests/undo-form?ids=" + string.Join(',', ids);
}

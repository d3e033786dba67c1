using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Requests;

/// <summary>One request with its steps and history, for the author, the person, and those who decide.</summary>
public sealed partial class RequestPage(IRequestAppService requests, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "decide")] private DecideRequestDto Input { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "comment")] private CommentOnRequestDto Comment { get; set; } = null!;

    private RequestDetailDto _detail = null!;
    private bool _mayComment;
    private IReadOnlyList<RequestEntryDto> Entries => [.. _detail.Entries.Reverse()];
    private Refusal? Refusal { get; set; }
    private Refusal? ActRefusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _detail = await requests.GetAsync(Id);
        _mayComment = RequestMachine.Allows(_detail.Request.State, RequestAct.Comment);
        Input ??= new() { ConcurrencyStamp = _detail.Request.ConcurrencyStamp };
        Comment ??= new();
    }

    private async Task DecideAsync()
    {
        Refusal = await Refusal.CatchAsync(() => requests.DecideAsync(Id, Input));
        if (Refusal is null) redirect.To("/requests", new Flash(T[$"Decided:{Input.Act}"], UndoPath: RequestWords.Undo([Id])));
    }

    private Task RecallAsync() => TakeBackAsync(RequestAct.Recall, "Recalled");

    private Task WithdrawAsync() => TakeBackAsync(RequestAct.Withdraw, "WithdrawnDone");

    private async Task TakeBackAsync(RequestAct act, string done)
    {
        ActRefusal = await Refusal.CatchAsync(() => requests.TakeBackAsync(Id, new() { Act = act }));
        if (ActRefusal is null) redirect.Reload(T[done]);
    }

    private async Task CommentAsync()
    {
        ActRefusal = await Refusal.CatchAsync(() => requests.CommentAsync(Id, Comment));
        if (ActRefusal is null) redirect.Reload(T["CommentSent"]);
    }

    private static DateOnly ChinaDay(DateTime utc) => DateOnly.FromDateTime(ChinaTime.ToChina(utc));

    private string Who(RequestEntryDto entry) => $"{(entry.OnBehalfOf is { } absent ? T["OnBehalfOf", entry.By, absent] : entry.By)} · {Show.Time(entry.At)}";
}

using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Requests;

/// <summary>待我处理: the unusual ones one by one, the others in one stroke.</summary>
public sealed partial class RequestQueue(IRequestAppService requests, IPermissionChecker permissions, PageRedirect redirect)
{
    [SupplyParameterFromQuery] private Guid? Id { get; set; }
    [SupplyParameterFromForm(FormName = "approve")] private ApproveRequestsDto Bulk { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "decide")] private DecideRequestDto Input { get; set; } = null!;

    private RequestCountsDto _counts = null!;
    private IReadOnlyList<RequestDto> _all = [];
    private IReadOnlyList<RequestDto> _unusual = [];
    private IReadOnlyList<RequestDto> _ordinary = [];
    private RequestDetailDto? _detail;
    private bool _mayDelegate;
    private Refusal? BulkRefusal { get; set; }
    private Refusal? Refusal { get; set; }

    private string Context => _counts.EarliestDue is { } due
        ? $"{T["RequestsContext", Show.Number(_counts.Queue)]} · {T["EarliestDue", Show.Date(due)]}"
        : T["RequestsContext", Show.Number(_counts.Queue)];

    private string? Position => _detail is null ? null : T["PositionOf", IndexOf(_detail.Request.Id) + 1, _all.Count].Value;

    protected override async Task OnInitializedAsync()
    {
        _counts = await requests.GetCountsAsync();
        _mayDelegate = await permissions.IsGrantedAsync(AdministrationPermissions.Requests.Decide);
        var queue = (await requests.GetListAsync(new() { Box = RequestBox.Queue, MaxResultCount = ApproveRequestsDto.Max })).Items;
        _unusual = [.. queue.Where(r => r.Attention is not null)];
        _ordinary = [.. queue.Where(r => r.Attention is null)];
        _all = [.. _unusual, .. _ordinary];
        Bulk ??= new();
        if (_all.Count == 0) return;
        var shown = _all.FirstOrDefault(r => r.Id == Id) ?? _all[0];
        _detail = await requests.GetAsync(shown.Id);
        Input ??= new() { ConcurrencyStamp = shown.ConcurrencyStamp };
    }

    private async Task ApproveAsync()
    {
        if (Bulk.Ids.Count == 0)
        {
            BulkRefusal = Refusal.Of(nameof(Bulk.Ids), T["NothingSelected"]);
            return;
        }
        BulkDecisionDto? done = null;
        BulkRefusal = await Refusal.CatchAsync(async () => done = await requests.ApproveAsync(Bulk));
        if (done is null) return;
        redirect.To("/requests", done.Refused.Count == 0
            ? new Flash(T["ApprovedMany", done.Approved.Count], UndoPath: RequestWords.Undo(done.Approved))
            : new Flash(T["ApprovedSome", done.Approved.Count, done.Refused.Count, done.Refused[0].Reason], Tone.Warn, done.Approved.Count > 0 ? RequestWords.Undo(done.Approved) : null));
    }

    private async Task DecideAsync()
    {
        var (id, next) = (_detail!.Request.Id, Neighbour(+1) ?? Neighbour(-1));
        Refusal = await Refusal.CatchAsync(() => requests.DecideAsync(id, Input));
        if (Refusal is null) redirect.To(next ?? "/requests", new Flash(T[$"Decided:{Input.Act}"], UndoPath: RequestWords.Undo([id])));
    }

    private string Row(RequestDto request) => request.Id == _detail?.Request.Id ? "row-selected" : "";

    private static string PathOf(RequestDto request) => $"/requests?id={request.Id}";

    private string? Neighbour(int step) => _detail is { } shown && IndexOf(shown.Request.Id) + step is var i && i >= 0 && i < _all.Count ? PathOf(_all[i]) : null;

    private int IndexOf(Guid id) => _all.Index().First(r => r.Item.Id == id).Index;
}

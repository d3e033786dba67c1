using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Audit;

/// <summary>Who did what, when and why; the latest first.</summary>
public sealed partial class AuditLog(IProcessAppService processes, IPermissionChecker permissions)
{
    private PagedResultDto<ProcessDto> _processes = new(0, []);
    private HistoryCheckDto? _check;
    private IReadOnlyList<Choice> _kinds = [];
    private bool _mayExport;

    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery] private string? Kind { get; set; }
    [SupplyParameterFromQuery] private DateOnly? From { get; set; }
    [SupplyParameterFromQuery] private DateOnly? To { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private bool IsFiltered => Filter is { Length: > 0 } || Kind is { Length: > 0 } || From is not null || To is not null;

    protected override async Task OnInitializedAsync()
    {
        _mayExport = await permissions.IsGrantedAsync(AdministrationPermissions.AuditLog.Export);
        _check = await processes.GetLastCheckAsync();
        _kinds = [.. (await processes.GetKindsAsync()).Select(k => new Choice(k.Kind, k.Title)).OrderBy(c => c.Text, StringComparer.CurrentCulture)];
        _processes = await processes.GetListAsync(new()
        {
            SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size, Sorting = Sorting, Filter = Filter, Kind = Kind, From = From, To = To,
        });
    }

    private string ActorOf(ProcessDto process) => process.ActorName.Length > 0 ? process.ActorName : T["Stranger"];
}

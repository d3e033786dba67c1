using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.ApiClients;

/// <summary>Which other systems ask the API, until when, and when they did last.</summary>
public sealed partial class ApiClientList(IApiClientAppService clients, IPermissionChecker permissions)
{
    private const string District = "ApiDistrict", Schools = "ApiSchoolsFigure", Never = "ApiNeverUsed";
    private PagedResultDto<ApiClientDto> _clients = new(0, []);
    private bool _mayManage;

    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery] private string? State { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private bool IsFiltered => Filter is { Length: > 0 } || State is { Length: > 0 };
    private IReadOnlyList<Choice> StateChoices => Choice.Of(Enum.GetValues<ApiClientState>(), s => T[$"ApiClientState:{s}"]);

    protected override async Task OnInitializedAsync()
    {
        _mayManage = await permissions.IsGrantedAsync(AdministrationPermissions.ApiClients.Manage);
        _clients = await clients.GetListAsync(new()
        {
            SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size, Sorting = Sorting, Filter = Filter, State = Enum.TryParse<ApiClientState>(State, out var state) ? state : null,
        });
    }
}

using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Kernel.Permissions;

namespace QijiangTeachers.Administration.Pages.ApiClients;

/// <summary>One API client: what was agreed on, when it asked last, what happened to it.</summary>
public sealed partial class ApiClientPage(IApiClientAppService clients, IPermissionChecker permissions)
{
    private const string Stranger = "Stranger";
    private ApiClientDetailDto _client = null!;
    private IReadOnlyList<ApiClientHistoryDto> _history = [];
    private bool _mayAudit;

    [Parameter] public Guid Id { get; set; }

    private ApiClientDto Client => _client.Client;

    protected override async Task OnInitializedAsync()
    {
        _client = await clients.GetAsync(Id);
        _history = await clients.GetHistoryAsync(Id);
        _mayAudit = await permissions.IsGrantedAsync(AdministrationPermissions.AuditLog.Default);
    }
}

using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Requests;

/// <summary>我发起的, 已处理, and all inside the scope.</summary>
public sealed partial class RequestList(IRequestAppService requests, IPermissionChecker permissions, CurrentUserAccessor users, NavigationManager navigation)
{
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? State { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery] private string? Undo { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private RequestCountsDto _counts = null!;
    private PagedResultDto<RequestDto> _list = new(0, []);
    private bool _decides;
    private bool _seesAll;

    private RequestBox Box => new Uri(navigation.Uri).AbsolutePath switch
    {
        "/requests/mine" => RequestBox.Mine,
        "/requests/decided" => RequestBox.Decided,
        _ => RequestBox.All,
    };

    private string Heading => T[Box == RequestBox.Mine ? "RequestsMine" : Box == RequestBox.Decided ? "RequestsDecided" : "RequestsAll"];

    protected override async Task OnInitializedAsync()
    {
        _counts = await requests.GetCountsAsync();
        _decides = _counts.Queue > 0 || await permissions.IsGrantedAsync(AdministrationPermissions.Requests.Decide);
        _seesAll = users.User.Scope.IsDistrict || users.User.Scope.SchoolIds.Count > 0;
        _list = await requests.GetListAsync(new()
        {
            Box = Box, Filter = Filter, State = Enum.TryParse<RequestState>(State, out var state) ? state : null, Sorting = Sorting,
            SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size,
        });
    }
}

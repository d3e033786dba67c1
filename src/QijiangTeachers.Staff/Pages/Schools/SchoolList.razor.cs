using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>The schools inside the scope, as of any day.</summary>
public sealed partial class SchoolList(ISchoolAppService schools, IPermissionChecker permissions, TimeProvider clock)
{
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }
    [SupplyParameterFromQuery] private DateOnly? AsOf { get; set; }
    [SupplyParameterFromQuery] private string? Kind { get; set; }
    [SupplyParameterFromQuery] private string? Locality { get; set; }
    [SupplyParameterFromQuery] private string? Ownership { get; set; }
    [SupplyParameterFromQuery] private bool? OverQuota { get; set; }
    [SupplyParameterFromQuery] private bool? Closed { get; set; }

    private PagedResultDto<SchoolDto> _schools = new(0, []);
    private DateOnly _day;
    private bool _mayManage;
    private bool _mayExport;
    private bool _mayReorganise;

    protected override async Task OnInitializedAsync()
    {
        _day = AsOf ?? clock.TodayInChina;
        _schools = await schools.GetListAsync(new()
        {
            Filter = Filter, Sorting = Sorting, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size, AsOf = AsOf, OverQuota = OverQuota, Closed = Closed,
            Kind = Query.Enum<SchoolKind>(Kind), Locality = Query.Enum<Locality>(Locality), Ownership = Query.Enum<Ownership>(Ownership),
        });
        _mayManage = await permissions.IsGrantedAsync(StaffPermissions.Schools.Manage);
        _mayReorganise = await permissions.IsGrantedAsync(StaffPermissions.Schools.Reorganise);
        _mayExport = await permissions.IsGrantedAsync(StaffPermissions.Schools.Export);
    }
}

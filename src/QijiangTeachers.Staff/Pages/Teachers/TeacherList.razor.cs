using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>Everybody inside the scope, as of any day.</summary>
public sealed partial class TeacherList(ITeacherAppService teachers, ISchoolAppService schools, IPermissionChecker permissions, TimeProvider clock)
{
    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }
    [SupplyParameterFromQuery] private DateOnly? AsOf { get; set; }
    [SupplyParameterFromQuery] private Guid? SchoolId { get; set; }
    [SupplyParameterFromQuery] private string? Status { get; set; }
    [SupplyParameterFromQuery] private string? Stage { get; set; }
    [SupplyParameterFromQuery] private string? Subject { get; set; }
    [SupplyParameterFromQuery] private string? Category { get; set; }
    [SupplyParameterFromQuery] private string? Employment { get; set; }
    [SupplyParameterFromQuery(Name = "title")] private string? ProfessionalTitle { get; set; }
    [SupplyParameterFromQuery] private string? SchoolKind { get; set; }
    [SupplyParameterFromQuery] private string[]? With { get; set; }

    private IReadOnlyList<Choice> Presences =>
        [new(nameof(TeacherPresence.Away), T["Presence:Away"]), new(nameof(TeacherPresence.Left), T["Presence:Left"]), new(nameof(TeacherPresence.NotYet), T["Presence:NotYet"]), new(nameof(TeacherPresence.All), T["Presence:All"])];

    private PagedResultDto<TeacherDto> _people = new(0, []);
    private IReadOnlyList<Choice> _schools = [];
    private DateOnly _day;
    private bool _mayCreate;
    private bool _mayExport;

    protected override async Task OnInitializedAsync()
    {
        _day = AsOf ?? clock.TodayInChina;
        _people = await teachers.GetListAsync(new()
        {
            Filter = Filter, Sorting = Sorting, SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size, AsOf = AsOf, SchoolId = SchoolId, Subject = Subject,
            Status = Query.Enum<TeacherPresence>(Status), Stage = Query.Enum<SchoolStage>(Stage), Category = Query.Enum<StaffCategory>(Category),
            Employment = Query.Enum<EmploymentForm>(Employment), Title = Query.Enum<ProfessionalTitle>(ProfessionalTitle), SchoolKind = Query.Enum<SchoolKind>(SchoolKind), With = With,
        });
        _schools = [.. (await schools.GetChoicesAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
        _mayCreate = await permissions.IsGrantedAsync(StaffPermissions.Teachers.Create);
        _mayExport = await permissions.IsGrantedAsync(StaffPermissions.Teachers.Export);
    }

    // The day asked about goes along.
    private string PathOf(TeacherDto t) => AsOf is { } day ? $"/teachers/{t.Id}?asOf={day:yyyy-MM-dd}" : $"/teachers/{t.Id}";
}

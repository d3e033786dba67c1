using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>One 学区 or 教育集团: its schools, its name.</summary>
public sealed partial class GroupingPage(ISchoolAppService schools, IPermissionChecker permissions, PageRedirect redirect, TimeProvider clock)
{
    [Inject] private Groupings Groups { get; set; } = null!;
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "add-school")] private JoinGroupingDto Added { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "rename-grouping")] private UpdateGroupingDto Renamed { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "lead-school")] private LeadClusterDto Lead { get; set; } = null!;

    private GroupingDto _grouping = null!;
    private IReadOnlyList<SchoolDto> _members = [];
    private IReadOnlyList<Choice> _schools = [];
    private IReadOnlyList<Choice> _leads = [];
    private bool _mayManage;
    private Refusal? AddRefusal { get; set; }
    private Refusal? RenameRefusal { get; set; }
    private Refusal? LeadRefusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _grouping = await Groups.GetAsync(Id);
        _members = (await schools.GetListAsync(Groups.MembersOf(Id))).Items;
        _mayManage = await permissions.IsGrantedAsync(StaffPermissions.Schools.Manage);
        if (_mayManage) _schools = [.. (await schools.GetChoicesAsync()).Where(s => _members.All(m => m.Id != s.Id)).Select(s => new Choice(s.Id.ToString(), s.Name))];
        _leads = [.. _members.Select(s => new Choice(s.Id.ToString(), s.Name))];
        Lead ??= new() { SchoolId = _grouping.LeadSchoolId, ConcurrencyStamp = _grouping.ConcurrencyStamp };
        Added ??= new() { FromYear = SchoolYear.Containing(clock.TodayInChina).StartYear };
        Renamed ??= new() { Name = _grouping.Name, ConcurrencyStamp = _grouping.ConcurrencyStamp };
    }

    private async Task AddAsync()
    {
        AddRefusal = await Refusal.CatchAsync(() => Groups.AddSchoolAsync(Id, Added));
        if (AddRefusal is null) redirect.To($"{Groups.Path}/{Id}", T["Grouping:Added"]);
    }

    private async Task LeadAsync()
    {
        LeadRefusal = await Refusal.CatchAsync(() => Groups.LeadAsync(Id, Lead));
        if (LeadRefusal is null) redirect.To($"{Groups.Path}/{Id}", T["LeadSchool:Set"]);
    }

    private async Task RenameAsync()
    {
        RenameRefusal = await Refusal.CatchAsync(() => Groups.UpdateAsync(Id, Renamed));
        if (RenameRefusal is null) redirect.To($"{Groups.Path}/{Id}", T["Renamed"]);
    }
}

using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>One person on any day: facts, time line, and what other modules know.</summary>
public sealed partial class TeacherPage(ITeacherAppService teachers, IPermissionChecker permissions, IEnumerable<TeacherSection> sections, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery] private DateOnly? AsOf { get; set; }
    [SupplyParameterFromQuery] private string? Tab { get; set; }
    [SupplyParameterFromQuery] private string? Group { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private readonly List<(string Path, string Text)> _commands = [];
    private readonly List<TeacherSection> _actions = [];
    private TeacherDetailDto? _teacher;
    private TimelineDto _timeline = null!;
    private bool _mayReveal;
    private bool _mayCorrect;

    private string ContextText => T["AsOfNumber", Show.Date(_teacher!.Facts.AsOf), _teacher.Number];

    protected override async Task OnInitializedAsync()
    {
        try
        {
            _teacher = await teachers.GetAsync(Id, AsOf);
        }
        catch (EntityNotFoundException)
        {
            if (await teachers.GetSurvivorAsync(Id) is not { } survivor) throw;
            redirect.To($"/teachers/{survivor}", T["Merge:LedHere"]);
            return;
        }
        _timeline = await teachers.GetTimelineAsync(Id, TeacherRecord.TimelineOf(Group, PageNumber));
        foreach (var action in sections.Where(s => s.Place == TeacherSectionPlace.Action).OrderBy(s => s.Order))
            if (action.Permission is not { } permission || await permissions.IsGrantedAsync(permission)) _actions.Add(action);
        if (_teacher.IsErased) return;
        _mayReveal = await permissions.IsGrantedAsync(StaffPermissions.Teachers.Reveal);
        _mayCorrect = await permissions.IsGrantedAsync(StaffPermissions.Teachers.Correct);
        if (await permissions.IsGrantedAsync(StaffPermissions.Teachers.Transfer)) _commands.Add(("transfer", T["Do:Transfer"]));
        if (await permissions.IsGrantedAsync(StaffPermissions.Teachers.Leave)) _commands.AddRange([("leave", T["Do:Leave"]), ("take-back-leave", T["TakeBack:Title"]), ("return", T["Do:Return"])]);
        if (await permissions.IsGrantedAsync(StaffPermissions.TransferRequests)) _commands.Add(("request-transfer", T["RequestTransfer"]));
        if (await permissions.IsGrantedAsync(StaffPermissions.Teachers.Merge)) _commands.Add(("merge", T["Merge:WithAnother"]));
        if (await permissions.IsGrantedAsync(StaffPermissions.Teachers.Erase)) _commands.Add(("erase", T["Erase:Title"]));
        if (!_mayCorrect) return;
        _commands.AddRange([("change", T["Do:Change"]), ("spells/new", T["Spell:New"]), ("leaves/new", T["LeaveEntry:New"]), ("correct", T["CorrectRecord"]), ("identity", T["Identity:Title"])]);
    }
}

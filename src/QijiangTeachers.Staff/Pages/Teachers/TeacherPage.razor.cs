using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Teachers;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>One person on any day: facts, time line, and what other modules know.</summary>
public sealed partial class TeacherPage(ITeacherAppService teachers, IPermissionChecker permissions)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery] private DateOnly? AsOf { get; set; }
    [SupplyParameterFromQuery] private string? Tab { get; set; }
    [SupplyParameterFromQuery] private string? Group { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }

    private readonly List<(string Path, string Text)> _commands = [];
    private TeacherDetailDto _teacher = null!;
    private TimelineDto _timeline = null!;
    private bool _mayReveal;
    private bool _mayCorrect;

    private string ContextText => $"截至 {_teacher.Facts.AsOf:yyyy-MM-dd} · {_teacher.Number}";

    protected override async Task OnInitializedAsync()
    {
        _teacher = await teachers.GetAsync(Id, AsOf);
        _timeline = await teachers.GetTimelineAsync(Id, TeacherRecord.TimelineOf(Group, PageNumber));
        _mayReveal = await permissions.IsGrantedAsync(StaffPermissions.Teachers.Reveal);
        _mayCorrect = await permissions.IsGrantedAsync(StaffPermissions.Teachers.Correct);
        if (await permissions.IsGrantedAsync(StaffPermissions.Teachers.Transfer)) _commands.Add(("transfer", "调动到别的学校"));
        if (await permissions.IsGrantedAsync(StaffPermissions.Teachers.Leave)) _commands.AddRange([("leave", "退休、离职、调出、去世"), ("take-back-leave", "撤回离校"), ("return", "再入职")]);
        if (await permissions.IsGrantedAsync(StaffPermissions.TransferRequests)) _commands.Add(("request-transfer", T["RequestTransfer"]));
        if (!_mayCorrect) return;
        _commands.AddRange([("change", "类别、职称等自某日变更"), ("spells/new", "补录任职经历"), ("leaves/new", "登记假期、借调、豁免"), ("correct", "更正档案"), ("identity", "更正证件号或手机")]);
    }
}

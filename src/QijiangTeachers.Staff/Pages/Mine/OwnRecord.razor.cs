using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Staff.Application.Own;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Pages.Teachers;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Mine;

/// <summary>What the registry says of me: to confirm, or to report what is wrong.</summary>
public sealed partial class OwnRecord(IOwnRecordAppService own, ITeacherAppService teachers, IFaultReportAppService faults, PageRedirect redirect)
{
    [SupplyParameterFromQuery] private DateOnly? AsOf { get; set; }
    [SupplyParameterFromQuery] private string? Tab { get; set; }
    [SupplyParameterFromQuery] private string? Group { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }
    [SupplyParameterFromForm(FormName = "confirm")] private ConfirmRecordDto Input { get; set; } = null!;

    private TeacherDetailDto _teacher = null!;
    private TimelineDto _timeline = null!;
    private IReadOnlyList<FaultReportDto> _faults = [];
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _teacher = await own.GetAsync(AsOf);
        _timeline = await teachers.GetTimelineAsync(_teacher.Id, TeacherRecord.TimelineOf(Group, PageNumber));
        _faults = (await faults.GetListAsync(new() { TeacherId = _teacher.Id, MaxResultCount = 50 })).Items;
        Input ??= new() { ConcurrencyStamp = _teacher.ConcurrencyStamp };
    }

    private async Task ConfirmAsync()
    {
        Refusal = await Refusal.CatchAsync(() => own.ConfirmAsync(Input));
        if (Refusal is null) redirect.To("/me/record", T["Confirm:Done"]);
    }
}

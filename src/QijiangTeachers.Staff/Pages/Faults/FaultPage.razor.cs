using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Faults;

/// <summary>One report and its answer; nobody answers the own.</summary>
public sealed partial class FaultPage(IFaultReportAppService faults, IPermissionChecker permissions, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "answer")] private AnswerFaultDto Input { get; set; } = null!;

    private FaultReportDto _fault = null!;
    private bool _mayAnswer;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _fault = await faults.GetAsync(Id);
        _mayAnswer = _fault is { State: FaultState.Open, IsOwn: false } && await permissions.IsGrantedAsync(StaffPermissions.Faults.Answer);
        Input ??= new() { ConcurrencyStamp = _fault.ConcurrencyStamp };
    }

    // What was proved is corrected.
    private IEnumerable<FaultState> Outcomes => _fault.RequestId is null ? [FaultState.Corrected, FaultState.Declined] : [FaultState.Corrected];

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => faults.AnswerAsync(Id, Input));
        if (Refusal is null) redirect.To("/faults", T["Fault:Answered"]);
    }
}

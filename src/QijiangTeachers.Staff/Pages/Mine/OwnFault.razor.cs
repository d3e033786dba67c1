using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Mine;

/// <summary>One own report: the answer, or taking it back.</summary>
public sealed partial class OwnFault(IFaultReportAppService faults, PageRedirect redirect)
{
    [Parameter] public Guid Id { get; set; }

    private FaultReportDto _fault = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync() => _fault = await faults.GetAsync(Id);

    private async Task WithdrawAsync()
    {
        Refusal = await Refusal.CatchAsync(() => faults.WithdrawAsync(Id));
        if (Refusal is null) redirect.To("/me/record", T["Fault:Withdrawn"]);
    }
}

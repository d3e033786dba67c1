using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Mine;

/// <summary>数据有误 on one fact of the own record; any module's page may link here with the fact's key and words.</summary>
public sealed partial class ReportFault(IFaultReportAppService faults, PageRedirect redirect)
{
    [SupplyParameterFromQuery] private string? Fact { get; set; }
    [SupplyParameterFromQuery] private string? About { get; set; }
    [SupplyParameterFromForm(FormName = "report")] private ReportFaultDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override void OnInitialized() => Input ??= new() { Fact = Fact ?? "profile:其他", About = About ?? T["Menu:OwnRecord"] };

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => faults.ReportAsync(Input));
        if (Refusal is null) redirect.To("/me/record", T["Fault:Sent"]);
    }
}

using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Pages.Evidence;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Mine;

/// <summary>
/// 数据有误 on one fact of the own record; any module's page may link here with the fact's key and words. With evidence it is
/// a request that is decided, without it a report; also to change a request that was returned.
/// </summary>
public sealed partial class ReportFault(IFaultReportAppService faults, IFaultRequestAppService requests, PageRedirect redirect)
{
    [SupplyParameterFromQuery] private string? Fact { get; set; }
    [SupplyParameterFromQuery] private string? About { get; set; }
    [SupplyParameterFromQuery] private Guid? Request { get; set; }
    [SupplyParameterFromForm(FormName = "report")] private ReportFaultDto Input { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "report")] private EvidenceInput Evidence { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var sent = Request is { } request && (Input is null || Evidence is null) ? await requests.GetAsync(request) : null;
        Input ??= sent is null ? new() { Fact = Fact ?? "profile:其他", About = About ?? T["Menu:OwnRecord"] } : new() { Fact = sent.Fact, About = sent.About, Text = sent.Text };
        Evidence ??= new() { Ids = [.. sent?.Evidence ?? []] };
    }

    private async Task SaveAsync()
    {
        Guid? sent = null;
        Refusal = await Refusal.CatchAsync(async () =>
        {
            if (Evidence.Kept.Count == 0 && Request is null) await faults.ReportAsync(Input);
            else sent = await SendAsync(new() { Fact = Input.Fact, About = Input.About, Text = Input.Text, Evidence = Evidence.Kept });
        });
        if (Refusal is not null) return;
        if (sent is { } id) redirect.To($"/requests/{id}", T["RequestSent"]);
        else redirect.To("/me/record", T["Fault:Sent"]);
    }

    private Task<Guid> SendAsync(FaultRequestDto input) => Request is { } request ? requests.UpdateAsync(request, input) : requests.CreateAsync(input);
}

using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Staff.Application.Erasing;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Teachers;

/// <summary>删除个人信息: what goes and what stays, then the request that another officer confirms.</summary>
public sealed partial class ErasePage(IErasureAppService erasures, PageRedirect redirect)
{
    private readonly IReadOnlyList<Choice> _bases = Choice.Of<ErasureBasis>();
    private ErasurePreviewDto _preview = null!;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "erase")] private EraseTeacherDto Input { get; set; } = null!;

    private Refusal? Refusal { get; set; }

    private IReadOnlyList<ErasedRows> Rows => [.. _preview.Rows.OrderByDescending(r => r.Act).ThenBy(r => r.Entity, StringComparer.Ordinal)];

    protected override async Task OnInitializedAsync()
    {
        _preview = await erasures.GetPreviewAsync(Id);
        // Whom it is about says the address, not the form.
        Input = (Input ?? new()) with { TeacherId = Id };
    }

    private async Task SendAsync()
    {
        Guid sent = default;
        Refusal = await Refusal.CatchAsync(async () => sent = await erasures.CreateAsync(Input));
        if (Refusal is null) redirect.To($"/requests/{sent}", T["RequestSent"]);
    }
}

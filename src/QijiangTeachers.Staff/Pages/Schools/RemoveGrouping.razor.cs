using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>Takes out a 学区 or 教育集团 that no school year names.</summary>
public sealed partial class RemoveGrouping(PageRedirect redirect)
{
    [Inject] private Groupings Groups { get; set; } = null!;
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "remove-grouping")] private RemoveFactDto Input { get; set; } = null!;

    private GroupingDto _grouping = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _grouping = await Groups.GetAsync(Id);
        Input ??= new() { ConcurrencyStamp = _grouping.ConcurrencyStamp };
    }

    private async Task SaveAsync()
    {
        Refusal = await Refusal.CatchAsync(() => Groups.RemoveAsync(Id, Input));
        if (Refusal is null) redirect.To(Groups.Path, T["Grouping:Removed"]);
    }
}

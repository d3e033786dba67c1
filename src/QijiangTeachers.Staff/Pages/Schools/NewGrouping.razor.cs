using Microsoft.AspNetCore.Components;
using QijiangTeachers.Staff.Application;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Staff.Pages.Schools;

/// <summary>A new 学区 or 教育集团; its schools come afterwards.</summary>
public sealed partial class NewGrouping(PageRedirect redirect)
{
    [Inject] private Groupings Groups { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "new-grouping")] private CreateGroupingDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override void OnInitialized() => Input ??= new();

    private async Task SaveAsync()
    {
        ChangeResultDto? made = null;
        Refusal = await Refusal.CatchAsync(async () => made = await Groups.CreateAsync(Input));
        if (Refusal is null) redirect.To($"{Groups.Path}/{made!.Id}", T["Grouping:Created"]);
    }
}

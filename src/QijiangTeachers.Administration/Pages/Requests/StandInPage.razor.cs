using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Requests;

/// <summary>委托代审.</summary>
public sealed partial class StandInPage(IStandInAppService standIns, PageRedirect redirect)
{
    [SupplyParameterFromForm(FormName = "stand-in")] private ChooseStandInDto Input { get; set; } = null!;

    private IReadOnlyList<StandInDto> _list = [];
    private Refusal? Refusal { get; set; }
    private Refusal? EndRefusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _list = await standIns.GetListAsync();
    }

    private async Task ChooseAsync()
    {
        Refusal = await Refusal.CatchAsync(() => standIns.CreateAsync(Input));
        if (Refusal is null) redirect.Reload(T["StandInDone"]);
    }

    private async Task EndAsync(Guid id)
    {
        EndRefusal = await Refusal.CatchAsync(() => standIns.EndAsync(id));
        if (EndRefusal is null) redirect.Reload(T["StandInEnded"]);
    }
}

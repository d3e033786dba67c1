using Microsoft.AspNetCore.Components;

namespace QijiangTeachers.Ui;

/// <summary>
/// A component that is first drawn when its data is there. Blazor's own base draws once before an asynchronous
/// <c>OnInitializedAsync</c> has ended, which a static page neither needs nor survives: what it shows is still null.
/// (SQLite answers synchronously and hides the fault.) Parts of one page take turns.
/// </summary>
public abstract class LoadedComponent : ComponentBase
{
    private bool _initialized;

    [Inject] private PageTurn Turn { get; set; } = null!;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Turn.RunAsync(LoadAsync);
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        if (!_initialized)
        {
            _initialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }
        OnParametersSet();
        await OnParametersSetAsync();
    }
}

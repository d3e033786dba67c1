using Microsoft.AspNetCore.Components;

namespace QijiangTeachers.Ui;

/// <summary>
/// A component that is first drawn when its data is there. Blazor's own base draws once before an asynchronous
/// <c>OnInitializedAsync</c> has ended, which a static page neither needs nor survives: what it shows is still null.
/// (SQLite answers synchronously and hides the fault.)
/// </summary>
public abstract class LoadedComponent : ComponentBase
{
    private bool _initialized;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_initialized)
        {
            _initialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }
        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}

using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.ApiClients;

/// <summary>Ends the access of an API client; its living tokens end with it.</summary>
public sealed partial class BlockApiClient(IApiClientAppService clients, PageRedirect redirect)
{
    private ApiClientDetailDto _client = null!;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "block")] private ApiClientReasonDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _client = await clients.GetAsync(Id);
    }

    private async Task BlockAsync()
    {
        Refusal = await Refusal.CatchAsync(() => clients.BlockAsync(Id, Input));
        if (Refusal is null) redirect.To($"/api-clients/{Id}", T["ApiClientBlockDone", _client.Client.Name]);
    }
}

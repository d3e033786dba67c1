using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.ApiClients;

/// <summary>Lets an API client in again, by new tokens.</summary>
public sealed partial class UnblockApiClient(IApiClientAppService clients, PageRedirect redirect)
{
    private ApiClientDetailDto _client = null!;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "unblock")] private ApiClientReasonDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _client = await clients.GetAsync(Id);
    }

    private async Task UnblockAsync()
    {
        Refusal = await Refusal.CatchAsync(() => clients.UnblockAsync(Id, Input));
        if (Refusal is null) redirect.To($"/api-clients/{Id}", T["ApiClientUnblockDone", _client.Client.Name]);
    }
}

using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.ApiClients;

/// <summary>A new secret, the old one ending at once or after some days.</summary>
public sealed partial class RenewSecret(IApiClientAppService clients)
{
    private ApiClientDetailDto _client = null!;
    private ApiClientSecretDto? _secret;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "renew-secret")] private RenewSecretDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    private IReadOnlyList<Choice> Overlaps => [new("0", T["RenewAtOnce"]), .. new[] { 1, 3, ApiClient.MaxOverlapDays }.Select(d => new Choice($"{d}", T["RenewDays", d]))];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _client = await clients.GetAsync(Id);
    }

    private async Task RenewAsync() => Refusal = await Refusal.CatchAsync(async () => _secret = await clients.RenewSecretAsync(Id, Input));
}

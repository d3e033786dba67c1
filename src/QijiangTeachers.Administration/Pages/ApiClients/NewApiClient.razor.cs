using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.ApiClients;

/// <summary>Lets another system in. The secret is the answer to the form itself: a redirect would have to carry it.</summary>
public sealed partial class NewApiClient(IApiClientAppService clients, IAccountAppService accounts)
{
    private IReadOnlyList<ApiScopeDto> _scopes = [];
    private IReadOnlyList<Choice> _schools = [];
    private ApiClientSecretDto? _secret;

    [SupplyParameterFromForm(FormName = "new-api-client")] private CreateApiClientDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _scopes = await clients.GetScopesAsync();
        _schools = [.. (await accounts.GetSchoolsAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
    }

    private async Task CreateAsync() => Refusal = await Refusal.CatchAsync(async () => _secret = await clients.CreateAsync(Input));
}

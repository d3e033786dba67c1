using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.ApiClients;

/// <summary>Other terms for an API client, a later last day as well; they hold from its next request.</summary>
public sealed partial class ChangeApiClient(IApiClientAppService clients, IAccountAppService accounts, PageRedirect redirect)
{
    private ApiClientDetailDto _client = null!;
    private IReadOnlyList<ApiScopeDto> _scopes = [];
    private IReadOnlyList<Choice> _schools = [];

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "change-api-client")] private UpdateApiClientDto Input { get; set; } = null!;
    private Refusal? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _client = await clients.GetAsync(Id);
        Input ??= new()
        {
            Name = _client.Client.Name, Purpose = _client.Purpose, Contact = _client.Client.Contact, Scopes = [.. _client.Scopes.Select(s => s.Name)], IsDistrict = _client.Client.IsDistrict,
            SchoolIds = [.. _client.Schools.Select(s => s.Id)], ExpiresOn = _client.Client.ExpiresOn, AllowedAddresses = _client.AllowedAddresses, ConcurrencyStamp = _client.ConcurrencyStamp,
        };
        _scopes = await clients.GetScopesAsync();
        _schools = [.. (await accounts.GetSchoolsAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
    }

    private async Task ChangeAsync()
    {
        Refusal = await Refusal.CatchAsync(() => clients.UpdateAsync(Id, Input));
        if (Refusal is null) redirect.To($"/api-clients/{Id}", T["ApiClientChangeDone", Input.Name]);
    }
}

using Microsoft.AspNetCore.Components;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.ExternalLogins;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Administration.Pages.Accounts;

/// <summary>The accounts that the person cares for: find one, make what is missing, print slips.</summary>
public sealed partial class AccountList(IAccountAppService accounts, IExternalLoginRequestAppService requests, SingleSignOnOptions signOn, IPermissionChecker permissions, PageRedirect redirect)
{
    private const string NoSchool = "NoSchool", Never = "Never";
    private PagedResultDto<AccountDto> _accounts = new(0, []);
    private IReadOnlyList<Choice> _schools = [];
    private int _missing;
    private long _linkRequests;
    private bool _mayManage, _mayGiveRoles;

    [SupplyParameterFromQuery] private string? Filter { get; set; }
    [SupplyParameterFromQuery] private string? Sorting { get; set; }
    [SupplyParameterFromQuery] private Guid? SchoolId { get; set; }
    [SupplyParameterFromQuery] private string? Role { get; set; }
    [SupplyParameterFromQuery] private string? State { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private int? PageNumber { get; set; }
    private Refusal? Refusal { get; set; }

    private bool IsFiltered => Filter is { Length: > 0 } || SchoolId is not null || Role is { Length: > 0 } || State is { Length: > 0 };
    private IReadOnlyList<Choice> RoleChoices => [.. RoleNames.All.Select(r => new Choice(r, T[$"Role:{r}"]))];
    private IReadOnlyList<Choice> StateChoices => Choice.Of(Enum.GetValues<AccountState>(), s => T[$"AccountState:{s}"]);

    protected override async Task OnInitializedAsync()
    {
        _mayManage = await permissions.IsGrantedAsync(AdministrationPermissions.Accounts.Manage);
        _mayGiveRoles = await permissions.IsGrantedAsync(AdministrationPermissions.Accounts.Roles);
        _schools = [.. (await accounts.GetSchoolsAsync()).Select(s => new Choice(s.Id.ToString(), s.Name))];
        if (_mayManage) _missing = await accounts.CountMissingAsync(new());
        if (_mayManage && signOn.IsOn) _linkRequests = (await requests.GetListAsync(new() { MaxResultCount = 1 })).TotalCount;
        _accounts = await accounts.GetListAsync(new()
        {
            SkipCount = ListPages.Skip(PageNumber), MaxResultCount = ListPages.Size, Sorting = Sorting, Filter = Filter,
            SchoolId = SchoolId, Role = Role, State = Enum.TryParse<AccountState>(State, out var state) ? state : null,
        });
    }

    private async Task CreateMissingAsync()
    {
        RosterImportDto? made = null;
        Refusal = await Refusal.CatchAsync(async () => made = await accounts.ImportFromRosterAsync(new()));
        if (made is null) return;
        var taken = made.NamesTaken.Count == 0 ? "" : " " + T["NamesTaken", string.Join('、', made.NamesTaken.Take(10))];
        redirect.To("/accounts", new Flash(T["AccountsCreated", Show.Number(made.Created)] + taken, taken.Length == 0 ? Tone.Ok : Tone.Warn));
    }

    private string RolesOf(AccountDto account) => string.Join('、', account.Roles.Select(r => T[$"Role:{r}"].Value));
}

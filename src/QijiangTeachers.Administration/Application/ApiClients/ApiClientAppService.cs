using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Application.ApiClients;

internal sealed class ApiClientAppService(
    RegistryDbContext db, UnitOfWork unitOfWork, IPermissionChecker permissions, PermissionCatalogue catalogue, AccountReach reach, ApiClientUses uses, IPersonalDataProtector protector, ErrorTexts texts, TimeProvider clock)
    : IApiClientAppService
{
    private const int ShownEvents = 50;

    private static readonly SortMap<ApiClientDto> Sorts = new("name")
    {
        ["name"] = c => c.Name, ["expiresOn"] = c => c.ExpiresOn, ["lastUsedAt"] = c => c.LastUsedAt, ["creationTime"] = c => c.CreationTime,
    };

    public async Task<PagedResultDto<ApiClientDto>> GetListAsync(GetApiClientListInput input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.ApiClients.Default, ct);
        var (clients, today) = (db.ApiClients.AsNoTracking(), clock.TodayInChina);
        var soon = today.AddDays(ApiClientDto.SoonDays);
        if (input.Filter?.Trim() is { Length: > 0 } text) clients = clients.Where(c => c.Name.Contains(text) || c.ClientId.Contains(text) || c.Contact.Contains(text));
        clients = input.State switch
        {
            ApiClientState.Blocked => clients.Where(c => c.BlockedAt != null),
            ApiClientState.Expired => clients.Where(c => c.BlockedAt == null && c.ExpiresOn < today),
            ApiClientState.ExpiresSoon => clients.Where(c => c.BlockedAt == null && c.ExpiresOn >= today && c.ExpiresOn <= soon),
            ApiClientState.Active => clients.Where(c => c.BlockedAt == null && c.ExpiresOn > soon),
            _ => clients,
        };
        var page = await Rows(clients).ToPagedResultAsync(input, Sorts, c => c.Id, ct);
        return new(page.TotalCount, [.. page.Items.Select(WithLatestUse)]);
    }

    public async Task<ApiClientDetailDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.ApiClients.Default, ct);
        var client = await db.ApiClients.AsNoTracking().Include(c => c.Schools).FindOrThrowAsync(c => c.Id == id, ct);
        var row = await Rows(db.ApiClients.AsNoTracking()).FindOrThrowAsync(c => c.Id == id, ct);
        var former = client.FormerSecretUntil > clock.UtcNow ? client.FormerSecretUntil : null;
        return new(WithLatestUse(row), client.Purpose, [.. client.ScopeList.Select(Shown)], await SchoolsAsync(client, ct), client.AllowedAddresses, client.SecretIssuedAt, former,
            client.BlockedAt, client.BlockedBecause, client.ConcurrencyStamp, await permissions.IsGrantedAsync(AdministrationPermissions.ApiClients.Manage, ct));
    }

    public async Task<IReadOnlyList<ApiScopeDto>> GetScopesAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.ApiClients.Default, ct);
        return [.. catalogue.ApiScopes.Select(s => Shown(s.Name))];
    }

    public async Task<IReadOnlyList<ApiClientHistoryDto>> GetHistoryAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(AdministrationPermissions.ApiClients.Default, ct);
        var since = await db.ApiClients.Where(c => c.Id == id).Select(c => new { c.CreationTime }).FirstOrDefaultAsync(ct) ?? throw new EntityNotFoundException(typeof(ApiClient), id);
        var (from, named, kinds) = (since.CreationTime.AddMinutes(-1), id.ToString(), AdministrationProcesses.OfApiClients);
        // By time, which is indexed, then by kind: few processes are of these.
        var found = await db.Set<Process>().AsNoTracking()
            .Where(p => p.At >= from && kinds.Contains(p.Kind) && db.Set<ProcessEvent>().Any(e => e.ProcessId == p.Id && e.Data.Contains(named)))
            .OrderByDescending(p => p.At).ThenBy(p => p.Id).Take(ShownEvents).ToListAsync(ct);
        return [.. found.Select(p => new ApiClientHistoryDto(p.Id, p.At, texts.Of("Process:" + p.Kind), p.ActorName, p.Reason))];
    }

    public async Task<ApiClientSecretDto> CreateAsync(CreateApiClientDto input, CancellationToken ct = default)
    {
        await CheckAsync(input, ct);
        var (client, secret) = (new ApiClient(ApiClientSecrets.NewId()), ApiClientSecrets.New());
        client.Describe(input.ToTerms());
        client.IssueSecret(ApiClientSecrets.Hash(protector, client.Id, secret), clock.UtcNow);
        var place = await ReachOfAsync(client, ct);
        await unitOfWork.RunAsync(AdministrationProcesses.CreateApiClient, null, recorder =>
        {
            db.Add(client);
            recorder.Record(new ApiClientCreated(client.Id, client.Name, client.Scopes, place, client.ExpiresOn));
            return Task.CompletedTask;
        }, ct);
        return new(client.Id, client.ClientId, secret, null);
    }

    public async Task UpdateAsync(Guid id, UpdateApiClientDto input, CancellationToken ct = default)
    {
        await CheckAsync(input, ct);
        var client = await LoadAsync(id, ct);
        if (client.ConcurrencyStamp != input.ConcurrencyStamp) throw new StaleVersionException();
        var before = await ShownAsync(client, ct);
        await unitOfWork.RunAsync(AdministrationProcesses.ChangeApiClient, input.Reason, async recorder =>
        {
            client.Describe(input.ToTerms());
            var changes = before.ChangesTo(await ShownAsync(client, ct));
            if (changes.Count > 0) recorder.Record(new ApiClientChanged(client.Id, client.Name, changes));
        }, ct);
    }

    public async Task<ApiClientSecretDto> RenewSecretAsync(Guid id, RenewSecretDto input, CancellationToken ct = default)
    {
        var (client, secret) = (await LoadAsync(id, ct), ApiClientSecrets.New());
        await unitOfWork.RunAsync(AdministrationProcesses.RenewApiSecret, input.Reason, recorder =>
        {
            client.IssueSecret(ApiClientSecrets.Hash(protector, client.Id, secret), clock.UtcNow, input.OverlapDays ?? 0);
            recorder.Record(new ApiSecretRenewed(client.Id, client.Name, client.FormerSecretUntil));
            return Task.CompletedTask;
        }, ct);
        return new(client.Id, client.ClientId, secret, client.FormerSecretUntil);
    }

    public async Task BlockAsync(Guid id, ApiClientReasonDto input, CancellationToken ct = default)
    {
        var client = await LoadAsync(id, ct);
        await unitOfWork.RunAsync(AdministrationProcesses.BlockApiClient, input.Reason, recorder =>
        {
            if (client.Block(clock.UtcNow, input.Reason)) recorder.Record(new ApiClientBlocked(client.Id, client.Name));
            return Task.CompletedTask;
        }, ct);
    }

    public async Task UnblockAsync(Guid id, ApiClientReasonDto input, CancellationToken ct = default)
    {
        var client = await LoadAsync(id, ct);
        await unitOfWork.RunAsync(AdministrationProcesses.UnblockApiClient, input.Reason, recorder =>
        {
            if (client.Unblock()) recorder.Record(new ApiClientUnblocked(client.Id, client.Name));
            return Task.CompletedTask;
        }, ct);
    }

    private IQueryable<ApiClientDto> Rows(IQueryable<ApiClient> clients)
    {
        var today = clock.TodayInChina;
        return clients.Select(c => new ApiClientDto
        {
            Id = c.Id, ClientId = c.ClientId, Name = c.Name, Contact = c.Contact, IsDistrict = c.IsDistrict, SchoolCount = c.Schools.Count, ExpiresOn = c.ExpiresOn,
            LastUsedAt = c.LastUsedAt, CreationTime = c.CreationTime, IsBlocked = c.BlockedAt != null, Today = today,
        });
    }

    private async Task<ApiClient> LoadAsync(Guid id, CancellationToken ct)
    {
        await permissions.CheckAsync(AdministrationPermissions.ApiClients.Manage, ct);
        return await db.ApiClients.Include(c => c.Schools).FindOrThrowAsync(c => c.Id == id, ct);
    }

    /// <exception cref="InputInvalidException">What annotations can't say.</exception>
    private async Task CheckAsync(ApiClientInput input, CancellationToken ct)
    {
        await permissions.CheckAsync(AdministrationPermissions.ApiClients.Manage, ct);
        var (faults, today) = (new List<FieldError>(), clock.TodayInChina);
        if (input.Scopes.Find(s => catalogue.ApiScopes.All(known => known.Name != s)) is { } unknown) throw ApiClientErrors.UnknownScope(unknown);
        if (!input.IsDistrict && catalogue.ApiScopes.FirstOrDefault(s => s.NeedsDistrict && input.Scopes.Contains(s.Name)) is { } wide) faults.Add(new(nameof(input.Scopes), "ApiClient:DistrictScope", ("Scope", wide.Name)));
        if (input.Scopes.Count == 0) faults.Add(new(nameof(input.Scopes), "ApiClient:NoScope"));
        if (input.IsDistrict && input.SchoolIds.Count > 0) faults.Add(new(nameof(input.SchoolIds), "ApiClient:DistrictAndSchools"));
        if (!input.IsDistrict && input.SchoolIds.Count == 0) faults.Add(new(nameof(input.SchoolIds), "ApiClient:NoSchool"));
        var latest = today.AddYears(ApiClient.MaxYears);
        if (input.ExpiresOn < today || input.ExpiresOn > latest) faults.Add(new(nameof(input.ExpiresOn), "ApiClient:ExpiresOn", ("From", today), ("To", latest)));
        if (AllowedAddresses.FindWrong(input.AllowedAddresses) is { } wrong) faults.Add(new(nameof(input.AllowedAddresses), "ApiClient:Address", ("Address", wrong)));
        var wanted = input.SchoolIds.Distinct().ToList();
        if (wanted.Count > 0 && await reach.Schools.CountAsync(s => wanted.Contains(s.Id), ct) != wanted.Count) faults.Add(new(nameof(input.SchoolIds), "ApiClient:UnknownSchool"));
        if (faults.Count > 0) throw new InputInvalidException(faults);
    }

    private async Task<ShownFields> ShownAsync(ApiClient client, CancellationToken ct) => new()
    {
        { texts.Of("ApiClientName"), client.Name }, { texts.Of("ApiPurpose"), client.Purpose }, { texts.Of("ApiContact"), client.Contact }, { texts.Of("ApiScopes"), client.Scopes },
        { texts.Of("ApiReach"), await ReachOfAsync(client, ct) }, { texts.Of("ApiAddresses"), client.AllowedAddresses }, { texts.Of("ApiExpiresOn"), client.ExpiresOn },
    };

    private async Task<string> ReachOfAsync(ApiClient client, CancellationToken ct)
        => client.IsDistrict ? texts.Of("ApiDistrict") : string.Join('、', (await SchoolsAsync(client, ct)).Select(s => s.Name));

    private async Task<IReadOnlyList<ApiClientSchoolDto>> SchoolsAsync(ApiClient client, CancellationToken ct)
    {
        var ids = client.Schools.Select(s => s.SchoolId).ToList();
        return ids.Count == 0 || !reach.HasRoster ? [] : await reach.Schools.Where(s => ids.Contains(s.Id)).OrderBy(s => s.NameKey).Select(s => new ApiClientSchoolDto(s.Id, s.Name)).ToListAsync(ct);
    }

    private ApiScopeDto Shown(string scope) => new(scope, texts.Of("ApiScope:" + scope));

    private ApiClientDto WithLatestUse(ApiClientDto client) => client with { LastUsedAt = uses.Latest(client.Id, client.LastUsedAt) };
}

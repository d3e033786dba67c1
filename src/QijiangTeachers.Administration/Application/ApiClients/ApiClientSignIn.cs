using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.ApiClients;

/// <summary>Proves an API client by its secret before it gets a token; that and refusals of known clients are history.</summary>
internal sealed class ApiClientSignIn(
    RegistryDbContext db, UnitOfWork unitOfWork, ApiClientEntry entry, ApiClientUses uses, IPersonalDataProtector protector, CurrentUserAccessor users, ErrorTexts texts, ILogger<ApiClientSignIn> logger, TimeProvider clock)
{
    /// <returns>The client and the scopes of its token: those it asked for, or all it has.</returns>
    /// <exception cref="NotAuthenticatedException">Unknown, wrong secret, blocked, expired, or from elsewhere.</exception>
    /// <exception cref="BusinessException">It asked for a scope that it hasn't.</exception>
    public async Task<(ApiClient Client, IReadOnlyList<string> Scopes)> SignInAsync(string clientId, string secret, IReadOnlyList<string> asked, IPAddress? address, CancellationToken ct)
    {
        if (await db.ApiClients.AsNoTracking().Include(c => c.Schools).FirstOrDefaultAsync(c => c.ClientId == clientId, ct) is not { } client)
        {
            logger.LogWarning("An unknown API client asked for a token from {Address}", address);
            throw ApiClientErrors.WrongSecret();
        }
        try
        {
            // Why it is refused hears only who has the secret.
            if (!ApiClientSecrets.Holds(protector, client, secret, clock.UtcNow)) throw ApiClientErrors.WrongSecret();
            client.RequireLetIn(clock.TodayInChina, address);
            if (asked.Except(client.ScopeList).FirstOrDefault() is { } missing) throw ApiClientErrors.ScopeNotGranted(missing);
        }
        catch (BusinessException refusal)
        {
            await unitOfWork.RunAsync(AdministrationProcesses.RefuseApiToken, null, recorder =>
            {
                recorder.Record(new ApiTokenRefused(client.Id, client.Name, texts.Of(refusal), address?.ToString()));
                return Task.CompletedTask;
            }, ct);
            throw;
        }
        var scopes = asked.Count > 0 ? asked : client.ScopeList;
        users.User = new ApiClientUser(client, entry.PermissionsOf(scopes));
        await unitOfWork.RunAsync(AdministrationProcesses.IssueApiToken, null, recorder =>
        {
            recorder.Record(new ApiTokenIssued(client.Id, client.Name, string.Join(' ', scopes), address?.ToString()));
            return Task.CompletedTask;
        }, ct);
        uses.Note(client.Id, clock.UtcNow);
        return (client, scopes);
    }
}

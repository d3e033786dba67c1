using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Administration.Application.ExternalLogins;

/// <summary>Tells who can decide: for a teacher the clerks of the school, if it has one, else the operators.</summary>
internal sealed class LinkRequestMessages(RegistryDbContext db, AccountReach reach, SingleSignOnOptions options, IMessagePublisher messages)
{
    public static MessageKind Kind { get; } = new("Administration.LinkRequest", "link");

    public async Task TellAsync(ExternalLoginRequest request, Account? account, CancellationToken ct)
    {
        var school = account is null ? null : await SchoolOfAsync(account, ct);
        await messages.PublishAsync(new(Kind.Name, school is { } id ? MessageAudience.RolesAt(id, RoleNames.SchoolClerk) : MessageAudience.RolesAt(null, RoleNames.Operator), $"link-request:{request.Id}")
        {
            Path = $"/link-requests/{request.Id}", Values = new Dictionary<string, string> { ["Name"] = request.Name, ["UserName"] = request.UserName, ["Provider"] = options.Name },
        }, ct);
    }

    private async Task<Guid?> SchoolOfAsync(Account account, CancellationToken ct)
    {
        if (!reach.HasRoster || account.TeacherId is not { } teacher || account.Roles.Any(r => r.Role != RoleNames.Teacher)) return null;
        var school = await reach.AllPeople.Where(p => p.TeacherId == teacher).Select(p => p.SchoolId).FirstOrDefaultAsync(ct);
        return await db.RoleAssignments.AnyAsync(r => r.Role == RoleNames.SchoolClerk && r.SchoolId == school, ct) ? school : null;
    }
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Notifications.Application;

/// <summary>Turns an audience into accounts that can log in.</summary>
internal sealed class MessageRecipients(RegistryDbContext db)
{
    public async Task<IReadOnlyList<Guid>> FindAsync(MessageAudience to, CancellationToken ct)
    {
        var found = new List<Guid>();
        if (to.AccountIds.Count > 0) found.AddRange(await Open.Where(a => to.AccountIds.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct));
        if (to.TeacherIds.Count > 0) found.AddRange(await Open.Where(a => a.TeacherId != null && to.TeacherIds.Contains(a.TeacherId.Value)).Select(a => a.Id).ToListAsync(ct));
        if (to.Roles.Count > 0)
        {
            var holders = db.Set<RoleAssignment>().Where(r => r.SchoolId == to.SchoolId && to.Roles.Contains(r.Role)).Select(r => r.AccountId);
            found.AddRange(await Open.Where(a => holders.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct));
        }
        return [.. found.Distinct().Where(a => a != to.Except)];
    }

    private IQueryable<Account> Open => db.Set<Account>().Where(a => a.ClosedOn == null);
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Administration.Application.SingleSignOn;

/// <summary>The one open account of a 教师编号. An account that is merely called like the number makes it doubtful, and doubt is no match.</summary>
internal sealed class NumberMatch(RegistryDbContext db, AccountReach reach)
{
    public async Task<(Account? Account, NumberFault? Why)> FindAsync(string number, string issuer, CancellationToken ct)
    {
        var (people, normalized) = (await PeopleAsync(number, ct), Account.Normalize(number));
        var found = await db.Accounts.Include(a => a.Roles).Where(a => a.NormalizedUserName == normalized || (a.TeacherId != null && people.Contains(a.TeacherId.Value))).ToListAsync(ct);
        var open = found.Where(a => !a.IsClosed).ToList();
        if (open.Count == 0) return (null, found.Count == 0 ? NumberFault.Unknown : NumberFault.Closed);
        if (open.Count > 1 || people.Count > 1) return (null, NumberFault.NotUnique);
        if (open[0].TeacherId is not { } teacher || !people.Contains(teacher)) return (null, NumberFault.Unknown);
        var account = open[0];
        return await db.ExternalLogins.AnyAsync(l => l.AccountId == account.Id && l.Issuer == issuer, ct) ? (null, NumberFault.Taken) : (account, null);
    }

    // To the letter, whatever the database holds for equal.
    private async Task<List<Guid>> PeopleAsync(string number, CancellationToken ct)
    {
        if (!reach.HasRoster) return [];
        var alike = await reach.AllPeople.Where(p => p.Number == number).Select(p => new { p.TeacherId, p.Number }).ToListAsync(ct);
        return [.. alike.Where(p => p.Number == number).Select(p => p.TeacherId)];
    }
}

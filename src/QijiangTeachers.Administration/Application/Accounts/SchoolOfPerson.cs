using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>The school below the person's name: the one that the role is held for, else the teacher's own.</summary>
internal sealed class SchoolOfPerson(AccountReach reach) : IPersonPlace
{
    public async Task<string?> FindAsync(ICurrentUser user, CancellationToken ct)
    {
        if (!reach.HasRoster || user.Scope.IsDistrict) return null;
        if (user.Scope.SchoolIds is [var first, ..] schools)
        {
            var name = await reach.Schools.Where(s => s.Id == first).Select(s => s.Name).FirstOrDefaultAsync(ct);
            return schools.Count == 1 || name is null ? name : $"{name} +{schools.Count - 1}";
        }
        return user.TeacherId is { } teacher ? await reach.People.Where(p => p.TeacherId == teacher).Select(p => p.SchoolName).FirstOrDefaultAsync(ct) : null;
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>Who is principal or clerk of a school that ends is it no longer from that day; at the other school somebody is named by hand.</summary>
internal sealed class RoleSchoolRows(RegistryDbContext db, ErrorTexts texts) : ISchoolRows
{
    public string Entity => nameof(RoleAssignment);
    public bool OnTheDay => true;

    public async Task<IReadOnlyList<SchoolRowChange>> PlanAsync(SchoolMove move, CancellationToken ct)
    {
        if (!move.EndsTheSchool) return [];
        var roles = await db.Set<RoleAssignment>().Where(r => r.SchoolId == move.SchoolId)
            .Join(db.Set<Account>(), r => r.AccountId, a => a.Id, (r, a) => new { r.Id, r.Role, a.DisplayName, a.UserName, AccountId = a.Id }).OrderBy(r => r.UserName).ToListAsync(ct);
        return [.. roles.Select(r => new SchoolRowChange(Entity, r.Id, RowAct.Changed, null, $"{r.DisplayName}（{r.UserName}）", string.Format(null, texts.Of("Reorganise:RoleEnds"), texts.Of("Role:" + r.Role)))
        {
            State = JsonSerializer.Serialize(new HeldRole(r.AccountId, r.Role)), Path = $"/accounts/{r.AccountId}",
        })];
    }

    public async Task<IReadOnlyList<SchoolRowChange>> ApplyAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> planned, ProcessRecorder recorder, CancellationToken ct)
    {
        foreach (var (account, role) in await HeldAsync(planned, ct))
            if (account.Withdraw(role, move.SchoolId)) recorder.Record(new RoleWithdrawn(account.Id, account.UserName, role) { SchoolId = move.SchoolId });
        return planned;
    }

    /// <summary>A principal of a school that wouldn't be there.</summary>
    public async Task<IReadOnlyList<string>> FindChangedAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, CancellationToken ct)
    {
        var fresh = move.NewSchools.ToList();
        return await db.Set<RoleAssignment>().Where(r => r.SchoolId != null && fresh.Contains(r.SchoolId.Value)).Join(db.Set<Account>(), r => r.AccountId, a => a.Id, (r, a) => a.DisplayName + "（" + a.UserName + "）").ToListAsync(ct);
    }

    public async Task ReturnAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, ProcessRecorder recorder, CancellationToken ct)
    {
        foreach (var (account, role) in await HeldAsync(rows, ct))
            if (account.Assign(role, move.SchoolId)) recorder.Record(new RoleAssigned(account.Id, account.UserName, role) { SchoolId = move.SchoolId });
    }

    private async Task<IReadOnlyList<(Account Account, string Role)>> HeldAsync(IReadOnlyList<SchoolRowChange> rows, CancellationToken ct)
    {
        var held = rows.Select(r => JsonSerializer.Deserialize<HeldRole>(r.State)!).ToList();
        var ids = held.Select(h => h.AccountId).ToList();
        var accounts = await db.Set<Account>().Include(a => a.Roles).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return [.. held.Where(h => accounts.ContainsKey(h.AccountId)).Select(h => (accounts[h.AccountId], h.Role))];
    }

    private sealed record HeldRole(Guid AccountId, string Role);
}

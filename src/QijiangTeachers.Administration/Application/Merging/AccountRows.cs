using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Administration.Application.Merging;

/// <summary>
/// One person logs in by one account: where only the absorbed record has one it goes along, where both have one that of the
/// absorbed record is closed and says why.
/// </summary>
internal sealed class AccountRows(RegistryDbContext db) : PersonRows<Account>(db)
{
    protected override Expression<Func<Account, bool>> OwnedBy(Guid owner) => a => a.TeacherId == owner;

    protected override ErasureRule Erasure => ErasureRule.Empty(nameof(Account.PasswordHash));

    protected override string Show(Account row) => $"账号 {row.UserName}（{row.DisplayName}）";

    protected override IEnumerable<RowChange> Plan(PersonMerge merge, IReadOnlyList<Account> rows, IReadOnlyList<Account> there)
    {
        foreach (var account in rows)
        {
            if (there.Count == 0) yield return Move(merge, account);
            else if (!account.IsClosed) yield return Close(merge, account, there[0]);
        }
    }

    /// <summary>The account stays as the actor of what it did: closed, without name, user name and password.</summary>
    public override async Task EraseAsync(PersonErasure erasure, CancellationToken ct)
    {
        foreach (var account in await Erased(erasure).ToListAsync(ct)) account.Erase(PersonWords.Erased, erasure.Today);
        await Db.SaveChangesAsync(ct);
    }

    private RowChange Close(PersonMerge merge, Account account, Account stays)
        => Change(account, RowAct.Changed, $"两份档案各有账号：关闭这一个，以后用 {stays.UserName} 登录",
            (nameof(Account.ClosedOn), merge.Today), (nameof(Account.ClosedBecause), $"档案已并入教师编号 {merge.ToNumber}，请用账号 {stays.UserName} 登录"),
            (nameof(Account.ActivationCodeHash), null), (nameof(Account.ActivationExpires), null), (nameof(Account.SecurityStamp), Guid.NewGuid().ToString("N")));
}

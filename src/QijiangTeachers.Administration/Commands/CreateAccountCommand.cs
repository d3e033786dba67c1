using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Commands;

/// <summary>
/// <c>create-account userName name [--role operator] [--reset]</c>: the first account of an installation, which no page can
/// make, and the way back in when the only operator is locked out or has lost the second factor. Prints an activation code once.
/// </summary>
internal sealed class CreateAccountCommand(IAccountAppService accounts, RegistryDbContext db, ErrorTexts texts) : IConsoleCommand
{
    private const string Because = "命令行";
    private static readonly string[] OfDistrict = [RoleNames.Operator, RoleNames.HrOfficer, RoleNames.TrainingOfficer, RoleNames.Auditor, RoleNames.Reviewer];

    public string Name => "create-account";

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var options = new CommandWords(args, "--role");
        var role = options.Find("--role") ?? RoleNames.Operator;
        if (options.Words is not [var userName, var name] || !OfDistrict.Contains(role))
        {
            await output.WriteLineAsync($"用法：create-account 用户名 姓名 [--role {string.Join('|', OfDistrict)}] [--reset]。学校的账号在“账号”页由花名册建立。");
            return 1;
        }
        try
        {
            var slip = await FindAsync(userName, ct) is { } known
                ? await RenewAsync(known, options.Has("--reset"), ct)
                : await accounts.CreateAsync(new() { UserName = userName, Name = name, Role = role }, ct);
            if (slip is null)
            {
                await output.WriteLineAsync($"账号 {userName} 已经激活。忘了密码，请加 --reset 发新的激活码；原密码随即失效。");
                return 1;
            }
            await output.WriteLineAsync($"账号 {slip.UserName}（{slip.Name}）的激活码：{slip.Code}");
            await output.WriteLineAsync($"{ChinaTime.ToChina(slip.Expires):yyyy-MM-dd HH:mm} 以前在登录页点“首次登录”，用它设密码。激活码只显示这一次。");
            return 0;
        }
        catch (Exception e) when (e is BusinessException or InputInvalidException)
        {
            await output.WriteLineAsync(e is BusinessException refusal ? texts.Of(refusal) : string.Join("；", ((InputInvalidException)e).Errors.Select(texts.Of)));
            return 1;
        }
    }

    private async Task<Account?> FindAsync(string userName, CancellationToken ct)
    {
        var normalized = Account.Normalize(userName);
        return await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedUserName == normalized, ct);
    }

    // Whoever hasn't come in yet may have lost the code; whoever has keeps the password unless it is asked for.
    private async Task<ActivationSlipDto?> RenewAsync(Account account, bool reset, CancellationToken ct)
    {
        if (account.PasswordHash is not null && !reset) return null;
        if (reset && (await accounts.GetAsync(account.Id, ct)).HasSecondFactor) await accounts.ResetSecondFactorAsync(account.Id, new() { Reason = Because }, ct);
        return await accounts.ResetAsync(account.Id, new() { Reason = Because }, ct);
    }
}

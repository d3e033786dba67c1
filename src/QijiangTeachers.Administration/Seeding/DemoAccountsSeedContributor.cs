using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Kernel.Settings;

namespace QijiangTeachers.Administration.Seeding;

/// <summary>Makes the demo accounts, after the people they belong to.</summary>
internal sealed class DemoAccountsSeedContributor(
    RegistryDbContext db, UnitOfWork unitOfWork, IPasswordHasher<Account> hasher, IEnumerable<IDemoPeople> people, DistrictSettings settings) : IDataSeedContributor
{
    public int Order => 100;

    public async Task SeedAsync(DataSeedContext context)
    {
        var ct = context.CancellationToken;
        if (!context.Demo || await db.Accounts.AnyAsync(ct)) return;
        DemoPeople? found = null;
        foreach (var source in people) found ??= await source.FindAsync(ct);
        await unitOfWork.RunAsync(AdministrationProcesses.SeedDemoAccounts, null, async recorder =>
        {
            foreach (var (userName, role, name) in DemoAccounts.All)
                if (Create(userName, role, name, found) is { } account)
                {
                    account.SetPassword(hasher.HashPassword(account, DemoAccounts.Password));
                    db.Add(account);
                    recorder.Record(new AccountCreated(account.Id, account.UserName, account.DisplayName));
                }
            await settings.SetAsync(DistrictSettings.DemoDistrict, "true", ct);
        }, ct);
    }

    // Without the district there is nobody to be teacher, clerk or principal; the offices are there all the same.
    private static Account? Create(string userName, string role, string? name, DemoPeople? people)
    {
        var person = role switch { RoleNames.Teacher => people?.Teacher, RoleNames.SchoolClerk => people?.Clerk, RoleNames.Principal => people?.Principal, _ => null };
        if (name is null && person is null) return null;
        var account = new Account(userName, name ?? person!.Name, person?.TeacherId);
        account.Assign(role, RoleScopes.NeedsSchool(role) ? person!.SchoolId : null);
        if (person is not null && role != RoleNames.Teacher) account.Assign(RoleNames.Teacher, null);
        return account;
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Benchmarks.District;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Benchmarks.Users;

/// <summary>Accounts as a district has them: mostly teachers, a principal and a clerk of many schools, a few of the offices.</summary>
internal static class UserMaker
{
    public const string Password = "Benchmark-Password-1";
    private const int Principals = 70, Clerks = 40, Offices = 10;

    public static async Task MakeAsync(BenchmarkDistrict district, int count)
    {
        await using var scope = district.Scope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        if (await db.Set<Account>().AnyAsync(a => a.UserName == NameOf(0))) return;
        var known = db.Set<Account>().Select(a => a.TeacherId);
        var people = await db.ServiceSegments.On(new DateOnly(2026, 6, 1)).Where(s => !known.Contains(s.TeacherId)).OrderBy(s => s.SchoolId).ThenBy(s => s.TeacherId).Select(s => new { s.TeacherId, s.SchoolId }).ToListAsync();
        var schools = people.Select(p => p.SchoolId).Distinct().ToList();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(NameOf(0), "某"), Password);   // one for all: each log-in checks it anew
        for (var i = 0; i < count; i++)
        {
            var role = RoleOf(i);
            var person = people[i * (people.Count / count)];
            var account = new Account(NameOf(i), $"用户{i}", role == RoleNames.Teacher ? person.TeacherId : null);
            account.Assign(role, role is RoleNames.Principal or RoleNames.SchoolClerk ? schools[i % schools.Count] : null);
            account.SetPassword(hash);
            db.Add(account);
        }
        await db.SaveChangesAsync();
    }

    public static string NameOf(int number) => $"member{number:0000}";

    public static string RoleOf(int number) => number switch
    {
        < Principals => RoleNames.Principal,
        < Principals + Clerks => RoleNames.SchoolClerk,
        < Principals + Clerks + Offices => number % 2 == 0 ? RoleNames.HrOfficer : RoleNames.TrainingOfficer,
        _ => RoleNames.Teacher,
    };

    /// <summary>What somebody of the role opens first.</summary>
    public static IReadOnlyList<string> PagesOf(string role) => role switch
    {
        RoleNames.Teacher => ["/my", "/me/record", "/requests/mine", "/inbox"],
        RoleNames.Principal => ["/school/overview", "/requests", "/teachers", "/hours"],
        RoleNames.SchoolClerk => ["/teachers", "/hours", "/schools", "/inbox"],
        RoleNames.HrOfficer => ["/progress", "/requests", "/teachers", "/faults"],
        _ => ["/progress", "/hours", "/hours/progress", "/titles"],
    };
}

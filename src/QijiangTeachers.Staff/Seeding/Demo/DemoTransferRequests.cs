using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Transfers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>Open requests, so that the principal and the HR office have something to decide; after the accounts.</summary>
internal sealed class DemoTransferRequests(
    RegistryDbContext db, DemoDistrict district, ITransferRequestAppService transfers, CurrentUserAccessor users, TimeProvider clock) : IDataSeedContributor
{
    private static readonly string[] Reasons = ["家庭住址变动，申请就近工作", "夫妻两地分居，申请调至同一街镇", "接收校该学科缺编，双方学校已沟通", "照顾年迈父母", "子女入学需要就近照看"];

    public int Order => 110;

    public async Task SeedAsync(DataSeedContext context)
    {
        var ct = context.CancellationToken;
        if (!context.Demo || !district.IsMade || await db.Set<Request>().AnyAsync(ct)) return;
        var clerk = await db.Set<Account>().AsNoTracking().Include(a => a.Roles).FirstAsync(a => a.DisplayName == DemoCast.ClerkName, ct);
        var home = clerk.Roles.First(r => r.SchoolId is not null).SchoolId!.Value;
        var schools = await db.Schools.Where(s => s.Id != home && s.Kind == SchoolKind.Primary).OrderBy(s => s.Code).Take(6).Select(s => s.Id).ToListAsync(ct);
        // Nobody of the demo accounts; long enough at the school, but for the last one.
        var leaving = await db.Teachers.Where(t => t.CurrentSchoolId == home && t.Category == StaffCategory.FullTimeTeacher && !db.Set<Account>().Any(a => a.TeacherId == t.Id))
            .OrderBy(t => t.Number).Take(5).Select(t => t.Id).ToListAsync(ct);
        var coming = await db.Teachers.Where(t => schools.Contains(t.CurrentSchoolId!.Value) && t.Category == StaffCategory.FullTimeTeacher).OrderBy(t => t.Number).Take(4).Select(t => t.Id).ToListAsync(ct);
        var system = users.User;
        users.User = new Clerk(clerk);
        try
        {
            foreach (var (index, person) in leaving.Index()) await AskAsync(person, schools[index % schools.Count], index, ct);
            foreach (var (index, person) in coming.Index()) await AskAsync(person, home, index, ct);
        }
        finally
        {
            users.User = system;
        }
    }

    private Task<Guid> AskAsync(Guid teacher, Guid school, int index, CancellationToken ct)
        => transfers.CreateAsync(new() { TeacherId = teacher, SchoolId = school, From = index == 0 ? clock.TodayInChina.AddDays(21) : NextTerm(clock.TodayInChina), Reason = Reasons[index % Reasons.Length] }, ct);

    private static DateOnly NextTerm(DateOnly today) => new[] { new DateOnly(today.Year, 3, 1), new(today.Year, 9, 1), new(today.Year + 1, 3, 1) }.First(d => d > today);

    /// <summary>Asks for people of all schools: the other ones have no accounts in the demo.</summary>
    private sealed class Clerk(Account account) : ICurrentUser
    {
        public bool IsAuthenticated => true;
        public Guid? Id => account.Id;
        public string UserName => account.UserName;
        public string Name => account.DisplayName;
        public IReadOnlyCollection<string> Roles => [RoleNames.SchoolClerk];
        public Guid? TeacherId => account.TeacherId;
        public DataScope Scope => DataScope.District;
    }
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Reorganisations;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Jobs;

/// <summary>Just after midnight: of schools that are gone since, what happens on the day itself (roles, leading a 学区).</summary>
internal sealed class FollowReorganisations(RegistryDbContext db, UnitOfWork unitOfWork, IEnumerable<ISchoolRows> rules, TimeProvider clock) : IRegistryJob
{
    public const string Key = "staff.follow-reorganisations";

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var today = clock.TodayInChina;
        var acts = await db.Reorganisations.AsNoTracking().Where(r => r.UndoneAt == null && r.On <= today && r.Kind != ReorganisationKind.Split).ToListAsync(ct);
        var done = 0;
        foreach (var act in acts)
        {
            var move = new SchoolMove(act.Kind, act.SchoolId, act.On, today, null, new Dictionary<Guid, Guid>(), new Dictionary<Guid, string> { [act.SchoolId] = act.SchoolName });
            foreach (var rule in rules.Where(r => r.OnTheDay))
            {
                var rows = await rule.PlanAsync(move, ct);
                if (rows.Count == 0) continue;
                done += rows.Count;
                await unitOfWork.RunAsync(StaffProcesses.Reorganise, act.Reason, recorder => rule.ApplyAsync(move, rows, recorder, ct), ct);
            }
        }
        await progress.ReportAsync(done, done, $"{done} 项权限和牵头学校随学校撤并终止");
    }
}

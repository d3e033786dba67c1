using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Jobs;

/// <summary>
/// Just after midnight: whose main spell at another school begins today belongs to that school from now on, for those who
/// see and manage people. The transfer itself was recorded when it was decided, so the history has nothing to add.
/// </summary>
internal sealed class FollowEmployers(RegistryDbContext db, TimeProvider clock) : IRegistryJob
{
    public const string Key = "staff.follow-employers";

    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var today = clock.TodayInChina;
        var segments = db.ServiceSegments;
        // As ServiceHistory.EmployerOn: of the latest spell that has begun, else of the first to come.
        var moved = await db.Teachers
            .Where(t => t.CurrentSchoolId != (segments.Where(s => s.TeacherId == t.Id && s.From <= today).OrderByDescending(s => s.From).Select(s => (Guid?)s.SchoolId).FirstOrDefault()
                ?? segments.Where(s => s.TeacherId == t.Id).OrderBy(s => s.From).Select(s => (Guid?)s.SchoolId).FirstOrDefault()))
            .ExecuteUpdateAsync(u => u.SetProperty(t => t.CurrentSchoolId, t => segments.Where(s => s.TeacherId == t.Id && s.From <= today).OrderByDescending(s => s.From).Select(s => (Guid?)s.SchoolId).FirstOrDefault()
                ?? segments.Where(s => s.TeacherId == t.Id).OrderBy(s => s.From).Select(s => (Guid?)s.SchoolId).FirstOrDefault()), ct);
        await progress.ReportAsync(moved, moved, $"{moved} 人的现任职学校随日期改变");
    }
}

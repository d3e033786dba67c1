using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Administration.Jobs;

/// <summary>Requests that a school left undecided until after the deadline go to the district.</summary>
internal sealed class EscalateRequests(RegistryDbContext db, RequestWriter writer, TimeProvider clock, ErrorTexts texts) : IRegistryJob
{
    public async Task RunAsync(IJobProgress progress, CancellationToken ct)
    {
        var today = clock.TodayInChina;
        var overdue = await db.Requests.Where(r => r.State == RequestState.Pending && r.DueOn < today
            && r.Steps.Any(s => s.Round == r.Round && s.State == StepState.Current && s.SchoolId != null)).OrderBy(r => r.DueOn).ThenBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
        foreach (var (done, id) in overdue.Index())
        {
            ct.ThrowIfCancellationRequested();
            await writer.ActAsync(id, RequestAct.Escalate, null,
                (request, me) => request.Escalate(texts.Of("Step:Overdue"), RoleNames.HrOfficer, me, string.Format(null, texts.Of("EscalatedBecause"), request.Current?.Label), clock.UtcNow, today), ct);
            await progress.ReportAsync(done + 1, overdue.Count);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>Which school of a 学区 leads it.</summary>
internal sealed class ClusterLeadEditor(RegistryDbContext db, UnitOfWork unitOfWork, IPermissionChecker permissions)
{
    public async Task<ChangeResultDto> SetAsync(Guid clusterId, LeadClusterDto input, CancellationToken ct)
    {
        await permissions.CheckAsync(StaffPermissions.Schools.Manage, ct);
        return await unitOfWork.RunAsync<ChangeResultDto>(StaffProcesses.EditGroupings, input.Reason.Trim(), async recorder =>
        {
            var cluster = await db.SchoolClusters.FindOrThrowAsync(c => c.Id == clusterId, ct);
            var before = cluster.LeadSchoolId;
            var names = await db.Schools.Where(s => s.Id == before || s.Id == input.SchoolId).ToDictionaryAsync(s => s.Id, s => s, ct);
            var lead = input.SchoolId is { } id ? names.GetValueOrDefault(id) ?? throw new EntityNotFoundException(typeof(School), id) : null;
            if (lead is not null && lead.ClusterId != clusterId) throw StaffErrors.LeadOutsideCluster(lead.Name, cluster.Name);
            if (!cluster.LeadBy(lead?.Id)) return new(clusterId, cluster.ConcurrencyStamp, false);
            if (cluster.ConcurrencyStamp != input.ConcurrencyStamp) throw new StaleVersionException();
            recorder.Record(new ClusterLeadSet("学区", cluster.Name, new("牵头学校", before is { } old ? names.GetValueOrDefault(old)?.Name : null, lead?.Name)));
            await db.SaveChangesAsync(ct);
            return new(clusterId, cluster.ConcurrencyStamp, true);
        }, ct);
    }
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application;

/// <summary>The step of a school's principal; what is the principal's own goes to the leading school of the 学区, else to the district (design §8).</summary>
internal sealed class PrincipalSteps(RegistryDbContext db, IRequestDesk desk, ErrorTexts texts)
{
    public async Task<PlannedStep> OfAsync(Guid schoolId, string schoolName, Guid? teacherId, CancellationToken ct)
    {
        var lead = await (from school in db.Schools
                          where school.Id == schoolId
                          join cluster in db.SchoolClusters on school.ClusterId equals (Guid?)cluster.Id
                          join leader in db.Schools on cluster.LeadSchoolId equals (Guid?)leader.Id
                          where leader.Id != schoolId && leader.ClusterId == cluster.Id
                          select new { leader.Id, leader.Name, Cluster = cluster.Name }).FirstOrDefaultAsync(ct);
        var inPlace = lead is null ? null : new PlannedStep(string.Format(null, texts.Of("Step:ClusterForPrincipal"), lead.Cluster, lead.Name, schoolName), RoleNames.Principal, lead.Id);
        return await desk.PrincipalStepAsync(schoolId, schoolName, teacherId, inPlace, ct);
    }
}

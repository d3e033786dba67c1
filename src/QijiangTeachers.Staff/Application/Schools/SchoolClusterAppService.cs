using System.Linq.Expressions;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Schools;

internal sealed class SchoolClusterAppService(RegistryDbContext db, SchoolListQuery list, SchoolEditor editor, UnitOfWork unitOfWork, IPermissionChecker permissions, TimeProvider clock, ClusterLeadEditor leads)
    : GroupingAppService<SchoolCluster>(db, list, editor, unitOfWork, permissions, clock), ISchoolClusterAppService
{
    public Task<ChangeResultDto> LeadAsync(Guid id, LeadClusterDto input, CancellationToken ct = default) => leads.SetAsync(id, input, ct);

    protected override string Word => "学区";
    protected override SchoolCluster New(string name) => new(name);
    protected override Expression<Func<SchoolYearFact, bool>> Names(Guid id) => f => f.ClusterId == id;
    protected override Guid? Of(SchoolYearFacts facts) => facts.ClusterId;
    protected override SchoolYearFacts Place(SchoolYearFacts facts, Guid? id) => facts with { ClusterId = id };

    protected override IQueryable<GroupingDto> Rows(IQueryable<SchoolCluster> groupings, IQueryable<School> schools, IQueryable<ServiceSegment> staff)
        => groupings.Select(g => new GroupingDto
        {
            Id = g.Id, ConcurrencyStamp = g.ConcurrencyStamp, Name = g.Name, Schools = schools.Count(s => s.ClusterId == g.Id),
            Staff = staff.Count(t => schools.Any(s => s.Id == t.SchoolId && s.ClusterId == g.Id)),
            LeadSchoolId = schools.Where(s => s.Id == g.LeadSchoolId && s.ClusterId == g.Id).Select(s => (Guid?)s.Id).FirstOrDefault(),
            LeadSchool = schools.Where(s => s.Id == g.LeadSchoolId && s.ClusterId == g.Id).Select(s => s.Name).FirstOrDefault(),
        });
}

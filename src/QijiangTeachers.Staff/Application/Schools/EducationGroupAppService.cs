using System.Linq.Expressions;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Schools;

internal sealed class EducationGroupAppService(RegistryDbContext db, SchoolListQuery list, SchoolEditor editor, UnitOfWork unitOfWork, IPermissionChecker permissions, TimeProvider clock)
    : GroupingAppService<EducationGroup>(db, list, editor, unitOfWork, permissions, clock), IEducationGroupAppService
{
    protected override string Word => "教育集团";
    protected override EducationGroup New(string name) => new(name);
    protected override Expression<Func<SchoolYearFact, bool>> Names(Guid id) => f => f.GroupId == id;
    protected override Guid? Of(SchoolYearFacts facts) => facts.GroupId;
    protected override SchoolYearFacts Place(SchoolYearFacts facts, Guid? id) => facts with { GroupId = id };

    protected override IQueryable<GroupingDto> Rows(IQueryable<EducationGroup> groupings, IQueryable<School> schools, IQueryable<ServiceSegment> staff)
        => groupings.Select(g => new GroupingDto
        {
            Id = g.Id, ConcurrencyStamp = g.ConcurrencyStamp, Name = g.Name, Schools = schools.Count(s => s.GroupId == g.Id),
            Staff = staff.Count(t => schools.Any(s => s.Id == t.SchoolId && s.GroupId == g.Id)),
        });
}

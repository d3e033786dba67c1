using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>
/// The people whom a list's scope and conditions leave, as a set that is looked up ahead of rows too many to be joined with
/// their people one by one.
/// </summary>
public sealed class PersonSet(RegistryDbContext db, CurrentUserAccessor users)
{
    /// <returns>Null: everybody.</returns>
    public IQueryable<Guid>? Of(GetPersonFactListInput input, DateOnly day)
    {
        var scope = users.User.Scope;
        var text = input.Filter?.Trim() is { Length: > 0 } filter ? filter : null;
        if (scope.IsDistrict && input is { TeacherId: null, SchoolId: null } && text is null) return null;
        var people = db.Teachers.AsQueryable();
        if (!scope.IsDistrict)
        {
            // The scope's filter is on; said again as a set of schools it is looked up by index.
            var (schools, own) = (scope.SchoolIds, scope.TeacherId);
            people = people.Where(t => t.Id == own || (t.CurrentSchoolId != null && schools.Contains(t.CurrentSchoolId.Value)));
        }
        if (input.TeacherId is { } teacher) people = people.Where(t => t.Id == teacher);
        if (input.SchoolId is { } school) people = At(people, school, day);
        if (text is null) return people.Select(t => t.Id);
        var found = TeacherSearch.IdsMatching(db.Teachers, text);
        return people.Where(t => found.Contains(t.Id)).Select(t => t.Id);
    }

    /// <summary>Employed there on the day, else by the school that decides over access.</summary>
    private IQueryable<Teacher> At(IQueryable<Teacher> people, Guid school, DateOnly day)
    {
        var segments = db.ServiceSegments.On(day);
        var here = segments.Where(s => s.SchoolId == school).Select(s => s.TeacherId)
            .Union(db.Teachers.Where(t => t.CurrentSchoolId == school && !segments.Any(s => s.TeacherId == t.Id)).Select(t => t.Id));
        return people.Where(t => here.Contains(t.Id));
    }
}

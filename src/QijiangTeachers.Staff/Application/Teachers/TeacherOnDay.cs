using System.Linq.Expressions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>A person with what held on a day: the segment of service, if any, and the school (else the latest one).</summary>
internal sealed class TeacherOnDay
{
    public Teacher Teacher { get; init; } = null!;
    public ServiceSegment? Service { get; init; }
    public School? School { get; init; }

    /// <summary>From few segments to their people: where a filter leaves few.</summary>
    public static IQueryable<TeacherOnDay> Of(RegistryDbContext db, IQueryable<ServiceSegment> segments)
        => segments.Join(db.Teachers, s => s.TeacherId, t => t.Id, (s, t) => new { s, t })
            .Join(db.Schools, j => j.s.SchoolId, c => c.Id, (j, c) => new TeacherOnDay { Teacher = j.t, Service = j.s, School = c });

    /// <summary>From people to what holds for them on the day, in service or not.</summary>
    public static IQueryable<TeacherOnDay> Of(RegistryDbContext db, IQueryable<Teacher> teachers, DateOnly day) => Of(db, teachers, db.ServiceSegments.On(day));

    /// <summary>
    /// From people to the one segment of theirs among some, if any. SQLite keeps the order of outer joins, so that the first
    /// page by name is read off the index of names and the rest of the table isn't touched; a condition on the segment
    /// outside the join would undo it.
    /// </summary>
    public static IQueryable<TeacherOnDay> Of(RegistryDbContext db, IQueryable<Teacher> teachers, IQueryable<ServiceSegment> segments)
        => teachers.LeftJoin(segments, t => t.Id, s => s.TeacherId, (t, s) => new { t, s })
            .LeftJoin(db.Schools, j => j.s == null ? j.t.CurrentSchoolId : j.s.SchoolId, c => c.Id, (j, c) => new TeacherOnDay { Teacher = j.t, Service = j.s, School = c });

    public static Expression<Func<TeacherOnDay, TeacherDto>> ToDto(RegistryDbContext db, DateOnly day)
    {
        var (segments, leaves) = (db.ServiceSegments, db.Leaves.On(day).Where(l => l.Kind != LeaveKind.RotationExemption));
        return p => new TeacherDto
        {
            Id = p.Teacher.Id, Number = p.Teacher.Number, Name = p.Teacher.Name, NameKey = p.Teacher.NameKey, AsOf = day,
            SchoolId = p.School == null ? null : p.School.Id, SchoolName = p.School == null ? null : p.School.Name, SchoolKey = p.School == null ? null : p.School.NameKey,
            Subject = p.Teacher.Subject,
            Stage = p.Service == null ? p.Teacher.Stage : p.Service.Stage,
            Category = p.Service == null ? p.Teacher.Category : p.Service.Category,
            Employment = p.Service == null ? p.Teacher.Employment : p.Service.Employment,
            Title = p.Service == null ? p.Teacher.Title : p.Service.Title,
            AtSchoolSince = p.Service == null ? null : p.Service.ChainFrom,
            InService = p.Service != null,
            Status = p.Teacher.Status,
            ConfirmedOn = p.Teacher.ConfirmedOn,
            Away = leaves.Where(l => l.TeacherId == p.Teacher.Id).OrderBy(l => l.From).Select(l => (LeaveKind?)l.Kind).FirstOrDefault(),
            ServiceFrom = segments.Where(s => s.TeacherId == p.Teacher.Id).Min(s => (DateOnly?)s.From),
            ServiceTo = segments.Where(s => s.TeacherId == p.Teacher.Id).Max(s => (DateOnly?)s.To),
        };
    }
}

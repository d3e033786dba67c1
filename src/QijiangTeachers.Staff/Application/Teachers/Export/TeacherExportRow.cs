using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>What the columns of an exported list are made of: the person and what held on the day.</summary>
internal sealed class TeacherExportRow
{
    public Teacher Teacher { get; init; } = null!;
    public ServiceSegment? Service { get; init; }
    public string? SchoolCode { get; init; }
    public string? SchoolName { get; init; }
    public DateOnly? ArrivedOn { get; init; }
    public DateOnly? ServiceFrom { get; init; }
    public DateOnly? ServiceTo { get; init; }
    public DateOnly Day { get; init; }

    public TeacherState State => TeacherStates.Of(Service is not null, Teacher.Status, ServiceFrom, ServiceTo, Day);

    /// <summary>The last day in service, where the person isn't any more.</summary>
    public DateOnly? LeftOn => Service is null && ServiceTo <= Day ? EffectivePeriod.LastDayOf(ServiceTo.Value) : null;

    public static IQueryable<TeacherExportRow> Of(RegistryDbContext db, IQueryable<TeacherOnDay> people, DateOnly day)
    {
        var (segments, spells) = (db.ServiceSegments, db.Spells.Where(s => s.Kind == SpellKind.Main && s.From <= day));
        return people.OrderBy(p => p.Teacher.Number).Select(p => new TeacherExportRow
        {
            Teacher = p.Teacher, Service = p.Service, Day = day,
            SchoolCode = p.School == null ? null : p.School.Code, SchoolName = p.School == null ? null : p.School.Name,
            ArrivedOn = spells.Where(s => s.TeacherId == p.Teacher.Id).Max(s => (DateOnly?)s.From),
            ServiceFrom = segments.Where(s => s.TeacherId == p.Teacher.Id).Min(s => (DateOnly?)s.From),
            ServiceTo = segments.Where(s => s.TeacherId == p.Teacher.Id).Max(s => (DateOnly?)s.To),
        });
    }
}

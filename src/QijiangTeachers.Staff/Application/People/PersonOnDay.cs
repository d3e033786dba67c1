using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>A person as lists of other modules show him: with the employer of the day, else the one by which access is decided.</summary>
public sealed class PersonOnDay
{
    public Guid TeacherId { get; init; }
    public string Number { get; init; } = "";
    public string Name { get; init; } = "";
    public string NameKey { get; init; } = "";
    public Guid? SchoolId { get; init; }
    public string? SchoolName { get; init; }
    public string? SchoolKey { get; init; }
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }

    /// <summary>There is a main spell on the day.</summary>
    public bool InService { get; init; }

    /// <summary>Everybody inside the scope of the user.</summary>
    public static IQueryable<PersonOnDay> Of(RegistryDbContext db, DateOnly day)
        => from t in db.Teachers
           join s in db.ServiceSegments.On(day) on t.Id equals s.TeacherId into segments
           from s in segments.DefaultIfEmpty()
           join c in db.Schools on (s == null ? t.CurrentSchoolId : s.SchoolId) equals c.Id into schools
           from c in schools.DefaultIfEmpty()
           select new PersonOnDay
           {
               TeacherId = t.Id, Number = t.Number, Name = t.Name, NameKey = t.NameKey, SchoolId = c == null ? null : c.Id,
               SchoolName = c == null ? null : c.Name, SchoolKey = c == null ? null : c.NameKey, Stage = s == null ? t.Stage : s.Stage,
               Subject = t.Subject, InService = s != null,
           };
}

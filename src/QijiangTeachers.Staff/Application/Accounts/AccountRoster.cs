using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Accounts;

/// <summary>Tells the accounts who is on the roster; the data scope of teachers applies.</summary>
internal sealed class AccountRoster(RegistryDbContext db) : IAccountRoster
{
    public IQueryable<RosterSchool> Schools => db.Schools.Select(s => new RosterSchool { Id = s.Id, Name = s.Name, NameKey = s.NameKey });

    public IQueryable<RosterPerson> People(DateOnly day)
    {
        var (schools, segments) = (db.Schools, db.ServiceSegments);
        return db.Teachers.Select(t => new RosterPerson
        {
            TeacherId = t.Id,
            Number = t.Number,
            Name = t.Name,
            NameKey = t.NameKey,
            SchoolId = t.CurrentSchoolId,
            SchoolName = schools.Where(s => s.Id == t.CurrentSchoolId).Select(s => s.Name).FirstOrDefault(),
            InService = segments.Any(s => s.TeacherId == t.Id && s.From <= day && s.To > day),
            LeftOn = segments.Where(s => s.TeacherId == t.Id).Max(s => (DateOnly?)s.To),
        });
    }
}

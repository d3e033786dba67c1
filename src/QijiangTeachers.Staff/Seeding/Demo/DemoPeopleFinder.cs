using QijiangTeachers.Administration.Seeding;
using AccountPerson = QijiangTeachers.Administration.Seeding.DemoPerson;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>Gives the demo accounts their people.</summary>
internal sealed class DemoPeopleFinder(DemoDistrict district) : IDemoPeople
{
    public Task<DemoPeople?> FindAsync(CancellationToken ct)
        => Task.FromResult(district.IsMade ? new DemoPeople(Find(DemoCast.TeacherName), Find(DemoCast.ClerkName), Find(DemoCast.PrincipalName)) : null);

    private AccountPerson Find(string name)
    {
        var person = district.People.First(p => p.IsCast && p.Name == name);
        return new(person.TeacherId, person.Name, person.Stays[^1].School.Id);
    }
}

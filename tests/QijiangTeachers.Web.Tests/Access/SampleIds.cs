using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Building;

namespace QijiangTeachers.Web.Tests.Access;

/// <summary>One record of every kind in one school.</summary>
internal sealed partial class SampleIds
{
    // What addresses name that is no record.
    private static readonly Dictionary<string, string> Words = new() { ["code"] = "404", ["path"] = "", ["documentName"] = "v1" };

    private readonly Dictionary<string, Guid> _byGroup = [];

    /// <summary>The address of a record of this school: <c>{id}</c> is the group's, <c>{spellId}</c> a spell's.</summary>
    public string Fill(Door door) => Parameter().Replace(door.Template, m => Words.GetValueOrDefault(m.Groups[1].Value) ?? Of(door, m.Groups[1].Value).ToString());

    /// <summary>The address of a record that isn't there.</summary>
    public static string FillUnknown(Door door) => Parameter().Replace(door.Template, m => Words.GetValueOrDefault(m.Groups[1].Value) ?? Guid.CreateVersion7().ToString());

    private Guid Of(Door door, string parameter)
    {
        var group = parameter == "id" ? door.Group : parameter[..^2] + "s";
        return _byGroup.TryGetValue(group, out var id) ? id : throw new InvalidOperationException($"{door.Name}: say in SampleIds which record of '{group}' its {{{parameter}}} is.");
    }

    /// <summary>What only the own school may see; that there is a school, everybody may know.</summary>
    public IEnumerable<Guid> Secret => _byGroup.Where(p => p.Key is not ("schools" or "processes" or "audit")).Select(p => p.Value);

    /// <summary>Groups whose records belong to no school.</summary>
    public static IReadOnlyList<string> OfTheDistrict { get; } = ["processes", "audit"];

    public static async Task<SampleIds> MakeAsync(RegistryDbContext db, Guid schoolId, IReadOnlyList<Teacher> staff, Guid otherSchoolId, string userName)
    {
        var make = new FactsMaker();
        var teacher = staff[0];
        var (school, other) = (await db.Set<School>().SingleAsync(s => s.Id == schoolId), await db.Set<School>().SingleAsync(s => s.Id == otherSchoolId));
        var title = make.Title(teacher, HonourTitle.DistrictBackboneTeacher, "2024-06-10", "2027-06-09");
        make.Dual(teacher, "2023-01-01");
        var hours = make.Hours(teacher, 8, "2026-05-01");
        make.Rotation(teacher, other, "2024-09-01");
        make.Leave(teacher, LeaveKind.Sickness, "2025-03-01", "2025-04-01");
        await FactsStore.StoreAsync(db, make.Facts);
        var ids = new SampleIds();
        ids._byGroup["teachers"] = teacher.Id;
        ids._byGroup["schools"] = school.Id;
        ids._byGroup["title-terms"] = title.Id;
        ids._byGroup["dual-qualifications"] = make.Facts.DualQualifications[0].Id;
        ids._byGroup["hour-entries"] = hours.Id;
        ids._byGroup["rotation-placements"] = make.Facts.Placements[0].Id;
        ids._byGroup["leaves"] = make.Facts.Leaves[0].Id;
        ids._byGroup["spells"] = (await db.Set<Spell>().FirstAsync(s => s.TeacherId == teacher.Id)).Id;
        ids._byGroup["processes"] = ids._byGroup["audit"] = (await db.Set<Process>().OrderBy(p => p.Id).FirstAsync()).Id;
        ids._byGroup["accounts"] = (await db.Set<Account>().SingleAsync(a => a.UserName == userName)).Id;
        return ids;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}

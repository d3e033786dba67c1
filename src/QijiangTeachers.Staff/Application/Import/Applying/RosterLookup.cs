using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// Finds the schools and teachers that rows name (rule 3). It looks beyond the user's scope, because numbers are unique in
/// the district; whether a row may be imported is said by <see cref="ImportScope"/>.
/// </summary>
public sealed class RosterLookup(RegistryDbContext db)
{
    /// <summary>All schools by code: a few hundred.</summary>
    public async Task<Dictionary<string, ImportSchool>> SchoolsAsync(CancellationToken ct)
        => await db.Schools.Select(s => new ImportSchool(s.Id, s.Code, s.Name)).ToDictionaryAsync(s => s.Code, ct);

    /// <summary>The teachers that the portion names, by number; that of a merged record names the one under which the person goes on.</summary>
    public async Task<Dictionary<string, ImportTeacher>> TeachersAsync(IReadOnlyList<JudgedRow> rows, Column<string> column, CancellationToken ct)
    {
        var numbers = rows.Select(r => r.Text(column)).OfType<string>().Distinct().ToArray();
        var teachers = await ByNumberAsync(numbers, ct);
        var merged = await new MergedRecords(db).NumbersAsync([.. numbers.Where(n => !teachers.ContainsKey(n))], ct);
        if (merged.Count == 0) return teachers;
        var survivors = await ByNumberAsync([.. merged.Values], ct);
        foreach (var (old, number) in merged) teachers[old] = survivors[number];
        return teachers;
    }

    private Task<Dictionary<string, ImportTeacher>> ByNumberAsync(string[] numbers, CancellationToken ct)
        => db.Teachers.IgnoreQueryFilters([DataScope.FilterName]).Where(t => numbers.Contains(t.Number))
            .Select(t => new ImportTeacher(t.Id, t.Number, t.Name, t.BirthDate, t.CurrentSchoolId, t.RosterSpellId))
            .ToDictionaryAsync(t => t.Number, ct);

    /// <summary>When the people were in service, for the warnings of facts outside employment.</summary>
    public async Task<ILookup<Guid, EffectivePeriod>> ServiceAsync(IReadOnlyCollection<Guid> teacherIds, CancellationToken ct)
    {
        var segments = await db.ServiceSegments.IgnoreQueryFilters([DataScope.FilterName]).Where(s => teacherIds.Contains(s.TeacherId))
            .Select(s => new { s.TeacherId, s.From, s.To }).ToListAsync(ct);
        return segments.ToLookup(s => s.TeacherId, s => new EffectivePeriod(s.From, s.To));
    }

    /// <summary>
    /// The teacher of a row, or an error on the row. Who imports for own schools isn't told whether a number exists
    /// elsewhere.
    /// </summary>
    public static ImportTeacher? TeacherOf(JudgedRow row, Column<string> column, IReadOnlyDictionary<string, ImportTeacher> teachers, ImportScope scope)
    {
        if (row.Text(column) is not { } number) return null;
        var teacher = teachers.GetValueOrDefault(number);
        if (teacher is not null && scope.Covers(teacher.SchoolId)) return teacher;
        if (scope.IsDistrict) row.Wrong(column, "没有这个教师编号", "先在“教师”表中登记，或改正编号；教师行有错时先改正该行");
        else row.Wrong(column, "没有这个教师编号，或不在本校范围", "只导入本校教师；核对编号，其他学校的由该校或区教委导入");
        return null;
    }

    /// <summary>The school of a row, or an error on the row.</summary>
    public static ImportSchool? SchoolOf(JudgedRow row, Column<string> column, IReadOnlyDictionary<string, ImportSchool> schools)
    {
        if (row.Text(column) is not { } code) return null;
        if (schools.TryGetValue(code, out var school)) return school;
        row.Wrong(column, "没有这个学校编码", "先在“学校”表中登记，或改正编码；学校行有错时先改正该行");
        return null;
    }
}

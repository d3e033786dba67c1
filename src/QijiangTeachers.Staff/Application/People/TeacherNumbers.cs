using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Staff.Import.Reading;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>
/// 教师编号 as people paste them: one a line, the rest of the line (a name, copied along from a table) is ignored. Numbers
/// outside the scope are unknown.
/// </summary>
public sealed class TeacherNumbers(RegistryDbContext db)
{
    /// <summary>More belong into a file: 数据导入 shows what will change before it writes.</summary>
    public const int Most = 500;

    private static readonly char[] Lines = ['\n', '\r', ';', '；', '、', ','], Cells = [' ', '\t', '，'];

    /// <summary>Without doubles, in the order written.</summary>
    public static IReadOnlyList<string> Split(string? text)
        => [.. (text ?? "").Split(Lines).Select(l => TextFolding.Fold(l).Split(Cells, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()).OfType<string>().Distinct()];

    /// <summary>Those who exist inside the scope, by number, also by that of a record that was merged.</summary>
    public async Task<IReadOnlyDictionary<string, NamedPerson>> FindAsync(IReadOnlyCollection<string> numbers, CancellationToken ct)
    {
        var people = await ByNumberAsync(numbers, ct);
        var merged = await new MergedRecords(db).NumbersAsync([.. numbers.Where(n => !people.ContainsKey(n))], ct);
        if (merged.Count == 0) return people;
        var survivors = await ByNumberAsync([.. merged.Values], ct);
        foreach (var (old, number) in merged)
            if (survivors.TryGetValue(number, out var person)) people[old] = person;
        return people;
    }

    private async Task<Dictionary<string, NamedPerson>> ByNumberAsync(IReadOnlyCollection<string> numbers, CancellationToken ct)
    {
        var schools = db.Schools;
        return await db.Teachers.Where(t => numbers.Contains(t.Number))
            .Select(t => new NamedPerson(t.Id, t.Number, t.Name, t.CurrentSchoolId, schools.Where(s => s.Id == t.CurrentSchoolId).Select(s => s.Name).FirstOrDefault()))
            .ToDictionaryAsync(p => p.Number, ct);
    }
}

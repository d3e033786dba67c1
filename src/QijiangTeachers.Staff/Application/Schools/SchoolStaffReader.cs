using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>Who works at a school on a day, counted by one attribute at a time.</summary>
internal sealed class SchoolStaffReader(RegistryDbContext db)
{
    public async Task<IReadOnlyList<StaffBreakdownDto>> ReadAsync(Guid schoolId, DateOnly day, CancellationToken ct)
    {
        string[] beyondScope = [DataScope.FilterName];
        var people = await db.ServiceSegments.IgnoreQueryFilters(beyondScope).On(day).Where(s => s.SchoolId == schoolId)
            .Join(db.Teachers.IgnoreQueryFilters(beyondScope), s => s.TeacherId, t => t.Id,
                (s, t) => new { s.Category, s.Employment, s.Stage, t.Subject, s.Title, t.PostGrade, t.Position })
            .ToListAsync(ct);
        return
        [
            By("教师类别", people.Select(p => (string?)Terms.Of(p.Category))), By("用工形式", people.Select(p => (string?)Terms.Of(p.Employment))),
            By("任教学段", people.Select(p => TermOf(p.Stage))), By("任教学科", people.Select(p => p.Subject)), By("职称", people.Select(p => TermOf(p.Title))),
            By("岗位等级", people.Select(p => p.PostGrade is { } grade ? $"{grade} 级" : null)), By("职务", people.Select(p => TermOf(p.Position))),
        ];
    }

    private static StaffBreakdownDto By(string attribute, IEnumerable<string?> words)
        => new(attribute, [.. words.GroupBy(w => w).Select(g => new StaffPartDto(g.Key, g.Count())).OrderBy(p => p.Word is null).ThenByDescending(p => p.People).ThenBy(p => p.Word, StringComparer.Ordinal)]);

    private static string? TermOf<T>(T? value) where T : struct, Enum => value is { } known ? Terms.Of(known) : null;
}

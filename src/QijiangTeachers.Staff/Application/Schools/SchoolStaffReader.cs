using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>Who works at a school on a day, counted by one attribute at a time.</summary>
internal sealed class SchoolStaffReader(RegistryDbContext db, ErrorTexts texts)
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
            By("Person:Category", people.Select(p => (string?)Terms.Shown(p.Category))), By("Person:Employment", people.Select(p => (string?)Terms.Shown(p.Employment))),
            By("Person:Stage", people.Select(p => TermOf(p.Stage))), By("Person:Subject", people.Select(p => p.Subject)), By("Person:Title", people.Select(p => TermOf(p.Title))),
            By("Person:Grade", people.Select(p => p.PostGrade is { } grade ? string.Format(null, texts.Of("Person:GradeOf"), grade) : null)), By("Person:Position", people.Select(p => TermOf(p.Position))),
        ];
    }

    private StaffBreakdownDto By(string attribute, IEnumerable<string?> words)
        => new(texts.Of(attribute), [.. words.GroupBy(w => w).Select(g => new StaffPartDto(g.Key, g.Count())).OrderBy(p => p.Word is null).ThenByDescending(p => p.People).ThenBy(p => p.Word, StringComparer.Ordinal)]);

    private static string? TermOf<T>(T? value) where T : struct, Enum => value is { } known ? Terms.Shown(known) : null;
}

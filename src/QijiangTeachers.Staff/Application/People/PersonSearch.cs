using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>Narrows rows about people by what a person types.</summary>
public static class PersonSearch
{
    public static IQueryable<T> Matching<T>(this IQueryable<T> rows, RegistryDbContext db, GetPersonFactListInput input) where T : PersonFactDto
    {
        if (input.TeacherId is { } teacher) rows = rows.Where(r => r.TeacherId == teacher);
        if (input.SchoolId is { } school) rows = rows.Where(r => r.SchoolId == school);
        if (input.Filter?.Trim() is not { Length: > 0 } text) return rows;
        if (!text.All(char.IsAscii)) return rows.Where(r => r.Name.Contains(text));
        var (upper, key) = (text.ToUpperInvariant(), text.ToLowerInvariant());
        var ids = db.Teachers.Where(t => t.Number.StartsWith(text) || t.Number.StartsWith(upper) || t.Initials.StartsWith(key)
            || t.NameKey.StartsWith(key) || t.NameKey.Replace(" ", "").StartsWith(key)).Select(t => t.Id);
        return rows.Where(r => ids.Contains(r.TeacherId));
    }
}

using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>
/// What a person types to find somebody: the beginning of a number, of the initials (lqh) or of the pinyin (luo qing he,
/// luoqinghe), or a part of the name.
/// </summary>
internal static class TeacherSearch
{
    /// <param name="all">With the scope's filter off, it is off in the whole query that this becomes a part of: the caller narrows itself.</param>
    public static IQueryable<Guid> IdsMatching(IQueryable<Teacher> all, string text)
    {
        if (!text.All(char.IsAscii)) return all.Where(t => t.Name.Contains(text)).Select(t => t.Id);
        var found = all.StartingWith(t => t.Number, text).Select(t => t.Id);
        if (text.ToUpperInvariant() is var upper && upper != text) found = found.Union(all.StartingWith(t => t.Number, upper).Select(t => t.Id));
        var key = text.ToLowerInvariant();
        if (!char.IsAsciiLetter(key[0])) return found;
        found = found.Union(ByPinyin(all, key).Select(t => t.Id));
        return key.Contains(' ', StringComparison.Ordinal) ? found : found.Union(all.StartingWith(t => t.Initials, key).Select(t => t.Id));
    }

    // A key holds blanks between syllables, "luoqinghe" none. Its first two letters are those of the key unless the first
    // syllable is a single vowel, so they bound the rows to look at.
    private static IQueryable<Teacher> ByPinyin(IQueryable<Teacher> teachers, string key)
    {
        if (key.Contains(' ', StringComparison.Ordinal)) return teachers.StartingWith(t => t.NameKey, key);
        var bound = key[0] is 'a' or 'e' or 'o' ? key[..1] : key[..Math.Min(2, key.Length)];
        return teachers.StartingWith(t => t.NameKey, bound).Where(t => t.NameKey.Replace(" ", "").StartsWith(key));
    }
}

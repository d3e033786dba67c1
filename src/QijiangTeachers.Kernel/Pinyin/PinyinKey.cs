using System.Text;

namespace QijiangTeachers.Kernel.Pinyin;

/// <summary>
/// Latin keys of Chinese names: the same order and the same search on every database.
/// The first character (or two, for a compound surname) is read as a surname.
/// </summary>
public static class PinyinKey
{
    /// <summary>Syllables in lower case, separated by blanks: 罗青禾 → "luo qing he". Unknown characters stay, Latin letters are lowered.</summary>
    public static string SortKey(string name) => string.Join(' ', Syllables(name, isPerson: true));

    /// <summary>The first letter of each syllable: 罗青禾 → "lqh"; words in Latin letters and digits stay whole.</summary>
    public static string Initials(string name) => InitialsOf(Syllables(name, isPerson: true));

    /// <summary>As <see cref="SortKey"/>, for schools and other names that begin with no surname.</summary>
    public static string SortKeyOfPlace(string name) => string.Join(' ', Syllables(name, isPerson: false));

    /// <summary>As <see cref="Initials"/>, for schools and other names that begin with no surname.</summary>
    public static string InitialsOfPlace(string name) => InitialsOf(Syllables(name, isPerson: false));

    private static string InitialsOf(List<string> syllables)
    {
        var initials = new StringBuilder();
        foreach (var syllable in syllables) initials.Append(char.IsAsciiLetter(syllable[0]) && PinyinTable.IsSyllable(syllable) ? syllable[..1] : syllable);
        return initials.ToString();
    }

    private static List<string> Syllables(string name, bool isPerson)
    {
        var text = name.Trim();
        List<string> syllables = [];
        var at = isPerson ? PinyinTable.ReadSurname(text, syllables) : 0;
        while (at < text.Length)
        {
            var word = PinyinTable.ReadWord(text, at, syllables);
            if (word > 0) { at += word; continue; }
            var rune = Rune.GetRuneAt(text, at);
            if (PinyinTable.ReadingOf(rune) is { } reading) syllables.Add(reading);
            else if (Rune.IsLetterOrDigit(rune)) Join(syllables, rune, continues: at > 0 && IsPlain(text, at));
            at += rune.Utf16SequenceLength;
        }
        return syllables;
    }

    // Letters and digits that stand together stay together: "2025级" → "2025 ji".
    private static void Join(List<string> syllables, Rune rune, bool continues)
    {
        var lower = Rune.ToLowerInvariant(rune).ToString();
        if (continues && syllables.Count > 0) syllables[^1] += lower;
        else syllables.Add(lower);
    }

    private static bool IsPlain(string text, int at) => char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1]);
}

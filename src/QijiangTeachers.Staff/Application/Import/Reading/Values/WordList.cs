using System.Collections.Frozen;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>The words a column accepts, where the values belong to another module: each word with its aliases.</summary>
public sealed class WordList
{
    private readonly FrozenDictionary<string, string> _byText;

    private WordList(IReadOnlyList<string[]> entries)
    {
        Words = [.. entries.Select(e => e[0])];
        _byText = entries.SelectMany(e => e.Select(text => (text, word: e[0])))
            .ToFrozenDictionary(p => p.text, p => p.word, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The words without aliases, for drop-down lists.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Words separated by blanks; aliases behind a slash: 特级教师/特级.</summary>
    public static WordList Of(string words) => new([.. words.Split(' ').Select(w => w.Split('/'))]);

    public string? Find(string text) => _byText.GetValueOrDefault(text);
}

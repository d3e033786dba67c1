using System.Collections.Frozen;
using System.Text;

namespace QijiangTeachers.Kernel.Pinyin;

/// <summary>The readings written at build by <c>Table/write-table.mjs</c>.</summary>
internal static class PinyinTable
{
    private static readonly FrozenDictionary<int, string> Readings;
    private static readonly FrozenDictionary<string, string[]> Surnames;
    private static readonly FrozenDictionary<string, string[]> Words;
    private static readonly FrozenSet<string> KnownSyllables;

    static PinyinTable()
    {
        Dictionary<int, string> readings = [];
        Dictionary<string, string[]> surnames = [], words = [];
        using var stream = typeof(PinyinTable).Assembly.GetManifestResourceStream("Pinyin.txt")
            ?? throw new InvalidOperationException("The pinyin table is missing: build with npm and node at hand.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            if (parts[0] == "=") surnames[parts[1]] = parts[2..];
            else if (parts[0] == "+") words[parts[1]] = parts[2..];
            else foreach (var rune in parts[1].EnumerateRunes()) readings[rune.Value] = parts[0];
        }
        (Readings, Surnames, Words) = (readings.ToFrozenDictionary(), surnames.ToFrozenDictionary(), words.ToFrozenDictionary());
        KnownSyllables = readings.Values.Concat(surnames.Values.SelectMany(s => s)).ToFrozenSet();
    }

    public static bool IsSyllable(string text) => KnownSyllables.Contains(text);

    public static string? ReadingOf(Rune rune) => Readings.GetValueOrDefault(rune.Value);

    /// <summary>Reads a surname at the start; returns the number of characters taken, 0 when the ordinary reading holds.</summary>
    public static int ReadSurname(string name, List<string> syllables)
        => Take(Surnames, name, 0, 2, syllables) is > 0 and var two ? two : Take(Surnames, name, 0, 1, syllables);

    /// <summary>Reads a word with a reading of its own; returns the number of characters taken.</summary>
    public static int ReadWord(string text, int at, List<string> syllables) => Take(Words, text, at, 2, syllables);

    private static int Take(FrozenDictionary<string, string[]> table, string text, int at, int length, List<string> syllables)
    {
        if (text.Length < at + length || !table.TryGetValue(text.Substring(at, length), out var reading)) return 0;
        syllables.AddRange(reading);
        return length;
    }
}

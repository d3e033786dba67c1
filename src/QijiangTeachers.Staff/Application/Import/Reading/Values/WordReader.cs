using System.Text.RegularExpressions;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Free text, words of a list, yes and no, school years.</summary>
public static partial class WordReader
{
    public static ReadResult<string> ReadText(CellValue cell, int maxLength)
    {
        if (cell.IsEmpty) return ReadResult<string>.Nothing;
        return cell.Text.Length <= maxLength
            ? ReadResult<string>.Of(cell.Text)
            : ReadResult<string>.Error($"超过 {maxLength} 个字", $"缩短到 {maxLength} 个字以内");
    }

    /// <summary>A number or code as opaque text; blanks inside a code are typing errors.</summary>
    public static ReadResult<string> ReadCode(CellValue cell, int maxLength)
        => ReadText(cell, int.MaxValue).Then(_ => ReadText(CellValue.OfText(TextFolding.FoldTight(cell.Text)), maxLength));

    public static ReadResult<T> ReadTerm<T>(CellValue cell) where T : struct, Enum
    {
        if (cell.IsEmpty) return ReadResult<T>.Nothing;
        return Terms.TryParse<T>(TextFolding.FoldTight(cell.Text), out var value)
            ? ReadResult<T>.Of(value)
            : NotInList<T>(Terms.All<T>());
    }

    /// <summary>One of the words, or an alias of one; gives the word.</summary>
    public static ReadResult<string> ReadWord(CellValue cell, WordList words)
    {
        if (cell.IsEmpty) return ReadResult<string>.Nothing;
        return words.Find(TextFolding.FoldTight(cell.Text)) is { } word
            ? ReadResult<string>.Of(word)
            : NotInList<string>(words.Words);
    }

    public static ReadResult<bool> ReadYesNo(CellValue cell) => cell.IsEmpty
        ? ReadResult<bool>.Nothing
        : TextFolding.FoldTight(cell.Text).ToUpperInvariant() switch
        {
            "是" or "Y" or "YES" or "TRUE" or "1" or "√" or "✓" => ReadResult<bool>.Of(true),
            "否" or "N" or "NO" or "FALSE" or "0" or "×" => ReadResult<bool>.Of(false),
            _ => ReadResult<bool>.Error("应为“是”或“否”", "改为 是 或 否"),
        };

    /// <summary>2025, 2025学年, 2025-2026 or 2025-2026学年.</summary>
    public static ReadResult<SchoolYear> ReadSchoolYear(CellValue cell)
    {
        if (cell.IsEmpty) return ReadResult<SchoolYear>.Nothing;
        const string remedy = "写开始的那一年，例如 2025 表示 2025-09-01 至 2026-08-31";
        var match = SchoolYearText().Match(TextFolding.FoldTight(cell.Text));
        if (!match.Success) return ReadResult<SchoolYear>.Error("看不懂这个学年", remedy);
        var first = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var agrees = !match.Groups[2].Success || (first + 1) % 100 == int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) % 100;
        return agrees ? ReadResult<SchoolYear>.Of(new(first)) : ReadResult<SchoolYear>.Error("学年的两个年份不相连", remedy);
    }

    private static ReadResult<T> NotInList<T>(IReadOnlyList<string> words) => ReadResult<T>.Error("不在可选的词里", "改为：" + string.Join("、", words));

    [GeneratedRegex("^((?:19|20)[0-9]{2})(?:(?:-|—|–|~|至|/)((?:19|20)?[0-9]{2}))?(?:学年度?|年度?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SchoolYearText();
}

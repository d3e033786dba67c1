using System.Text;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>The contract's reading of text: trimmed, full-width digits, letters and spaces become half-width; everything else stays.</summary>
public static class TextFolding
{
    private const int FullWidthOffset = 0xFEE0;

    public static string Fold(string? text) => Fold(text, static c => c is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ');

    /// <summary>Also full-width punctuation, and without any blanks: for dates, numbers, codes and words of a list, where 2025．9 means 2025.9.</summary>
    public static string FoldTight(string? text)
    {
        var folded = Fold(text, static c => c is >= '！' and <= '～');
        return folded.Any(char.IsWhiteSpace) ? string.Concat(folded.Where(c => !char.IsWhiteSpace(c))) : folded;
    }

    private static string Fold(string? text, Func<char, bool> isFullWidth)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (!text.Any(c => IsOdd(c) || isFullWidth(c))) return text.Trim();
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsInvisible(c)) continue;
            folded.Append(IsWideSpace(c) ? ' ' : isFullWidth(c) ? (char)(c - FullWidthOffset) : c);
        }
        return folded.ToString().Trim();
    }

    private static bool IsOdd(char c) => c >= '\u00A0' && (IsInvisible(c) || IsWideSpace(c));

    private static bool IsWideSpace(char c) => c is '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F';

    // Zero-width marks that come along when text is copied from a chat or a web page.
    private static bool IsInvisible(char c) => c is (>= '\u200B' and <= '\u200F') or '\uFEFF' or '\u2060' or (>= '\u202A' and <= '\u202E');
}

namespace QijiangTeachers.Ui;

/// <summary>What is shown of personal data to those who don't need all of it (look.md §4).</summary>
public static class Mask
{
    private static readonly string[] CompoundSurnames =
        ["欧阳", "司马", "上官", "诸葛", "令狐", "皇甫", "尉迟", "公孙", "慕容", "司徒", "东方", "夏侯", "申屠", "万俟", "端木", "独孤", "南宫", "长孙", "宇文", "轩辕"];

    /// <summary>500***********0021: the district of birth and the last four.</summary>
    public static string ResidentId(string number) => Middle(number, 3, 4);

    /// <summary>138****5678.</summary>
    public static string Phone(string number) => Middle(number, 3, 4);

    /// <summary>z***@example.org; null stays null.</summary>
    public static string? Email(string? address)
    {
        if (string.IsNullOrEmpty(address)) return address;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 ? $"{address[0]}***{address[at..]}" : "***";
    }

    /// <summary>罗*禾, 欧阳*: for pages that everybody may open.</summary>
    public static string PersonName(string name)
    {
        var surname = CompoundSurnames.Any(s => name.StartsWith(s, StringComparison.Ordinal) && name.Length > s.Length) ? 2 : 1;
        if (name.Length <= surname) return name;
        var given = name.Length - surname;
        return given == 1 ? name[..surname] + "*" : name[..surname] + new string('*', given - 1) + name[^1];
    }

    private static string Middle(string text, int head, int tail)
        => text.Length <= head + tail ? new string('*', text.Length) : text[..head] + new string('*', text.Length - head - tail) + text[^tail..];
}

using System.Text.RegularExpressions;

namespace QijiangTeachers.Staff.Import;

/// <summary>学校(机构)标识码: 2 digits of type, 2 of province (Chongqing 50), 6 of serial (domain.md §8). Others are accepted with a warning.</summary>
internal static partial class UsualSchoolCode
{
    public static bool Matches(string code) => Pattern().IsMatch(code);

    [GeneratedRegex("^(?:11|21|31|34|36|51)50[0-9]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

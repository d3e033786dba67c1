using System.Text;

namespace QijiangTeachers.Administration.Domain.Accounts;

/// <summary>
/// Passwords that obey the rules and are tried first all the same: a common word, a word of this place or a run on the
/// keyboard, dressed up with capitals, digits and signs (<c>P@ssw0rd2026!</c>, <c>Qijiang@123</c>, <c>1qaz@WSX3edc</c>).
/// </summary>
internal static class WeakPasswords
{
    /// <summary>So many letters and digits beside the word make a password of their own.</summary>
    private const int MinOwn = 6;

    private static readonly HashSet<string> Common =
    [
        "password", "passwd", "passw", "pass", "mima", "qwerty", "qwertyuiop", "qwert", "asdfghjkl", "asdfgh", "asdf", "zxcvbnm", "zxcvbn", "qazwsx", "qazwsxedc", "qweasd", "qweasdzxc", "qwe", "asd", "zxc",
        "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh", "aaa", "admin", "administrator", "root", "system", "manager", "master", "super", "user", "guest", "test", "temp", "demo", "default", "changeme",
        "letmein", "welcome", "login", "access", "secret", "hello", "iloveyou", "woaini", "wodemima", "nihao", "sunshine", "princess", "dragon", "monkey", "football", "baseball", "basketball", "superman", "batman",
        "michael", "jordan", "charlie", "shadow", "freedom", "whatever", "trustno", "starwars", "computer", "internet", "windows", "google", "huawei", "xiaomi", "apple", "tencent", "weixin", "spring", "summer", "autumn", "winter", "china", "zhongguo", "beijing",
    ];

    /// <summary>Words of this district and this product, by which people here make up passwords (docs/security.md).</summary>
    private static readonly HashSet<string> Local =
    [
        "qijiang", "qjq", "qj", "chongqing", "cq", "teacher", "teachers", "jiaoshi", "laoshi", "school", "xuexiao", "xiaoxue", "zhongxue", "youeryuan", "principal", "xiaozhang", "jiaoyu", "education", "jiaowei", "jw",
        "renshi", "renshike", "peixun", "yanxun", "training", "dangan", "operator", "auditor", "clerk", "reviewer", "trainer", "qijiangteachers", "qijiangjiaoshi", "qijiangjiaoyu",
    ];

    public static bool Holds(string password)
    {
        var plain = password.ToLowerInvariant();
        var letters = string.Concat(plain.Where(char.IsAsciiLetterLower));
        return IsWord(letters) || IsWord(Undressed(plain)) || IsRun(plain);
    }

    /// <summary>One word, the same word again, or two of them and nothing else.</summary>
    private static bool IsWord(string letters)
        => Known(letters) || Enumerable.Range(1, Math.Max(0, letters.Length - 1)).Any(i => Known(letters[..i]) && Known(letters[i..]));

    private static bool Known(string word) => Common.Contains(word) || Local.Contains(word);

    private static string Undressed(string plain)
    {
        var letters = new StringBuilder();
        foreach (var c in plain)
            if (c switch { '@' or '4' => 'a', '0' => 'o', '1' or '!' => 'i', '3' => 'e', '$' or '5' => 's', '7' => 't', _ => c } is var letter && char.IsAsciiLetterLower(letter)) letters.Append(letter);
        // Digits behind the word are digits: Passw0rd123 is password.
        var word = letters.ToString();
        return Enumerable.Range(0, word.Length).Select(i => word[..^i]).FirstOrDefault(w => Known(w) && word.Length - w.Length < MinOwn) ?? word;
    }

    // 1qaz2wsx, 123qwe…: hardly any step that isn't to a neighbour on the keyboard.
    private static bool IsRun(string plain)
    {
        var keys = plain.Select(Place).Where(p => p is not null).Select(p => p!.Value).ToList();
        var steps = keys.Zip(keys.Skip(1)).Count(k => Math.Abs(k.First.Row - k.Second.Row) <= 1 && Math.Abs(k.First.Column - k.Second.Column) <= 1);
        return keys.Count >= 8 && steps >= (keys.Count - 1) * 3 / 4;
    }

    private static (int Row, int Column)? Place(char c)
    {
        string[] rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
        const string shifted = "!@#$%^&*()";
        if (shifted.IndexOf(c) is >= 0 and var sign) return (0, sign);
        for (var row = 0; row < rows.Length; row++)
            if (rows[row].IndexOf(c) is >= 0 and var column) return (row, column);
        return null;
    }
}

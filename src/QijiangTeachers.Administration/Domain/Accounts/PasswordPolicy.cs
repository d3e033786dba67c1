using System.Security.Cryptography;

namespace QijiangTeachers.Administration.Domain.Accounts;

/// <summary>等保2.0 (domain.md §8): at least 10 characters from at least 3 of 4 classes; not the account's own name, nor one that everybody tries.</summary>
public static class PasswordPolicy
{
    public const int MinLength = 10;
    public const int MaxLength = 128;
    public const int MinClasses = 3;

    /// <summary>Of PBKDF2 with HMAC-SHA-512; older hashes are renewed at the next log-in.</summary>
    public const int HashIterations = 210_000;

    /// <summary>Failures in a row until the account is locked.</summary>
    public const int MaxFailures = 5;
    public static TimeSpan LockTime { get; } = TimeSpan.FromMinutes(30);
    public static TimeSpan ActivationTime { get; } = TimeSpan.FromDays(30);

    // Without 0 O 1 I L: the code is typed from paper.
    private const string CodeLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <returns>The keys of the texts that say what is missing; empty when the password will do.</returns>
    public static IReadOnlyList<string> Check(string password, string userName)
    {
        var problems = new List<string>();
        if (password.Length < MinLength) problems.Add("PasswordTooShort");
        if (password.Length > MaxLength) problems.Add("PasswordTooLong");
        if (Classes(password) < MinClasses) problems.Add("PasswordTooSimple");
        if (userName.Length > 2 && password.Contains(userName, StringComparison.OrdinalIgnoreCase)) problems.Add("PasswordHasUserName");
        if (problems.Count == 0 && WeakPasswords.Holds(password)) problems.Add("PasswordCommon");
        return problems;
    }

    /// <summary>A one-time code, e.g. <c>K7QM-3XRD-9W</c>: about 50 bits.</summary>
    public static string NewActivationCode()
    {
        var letters = RandomNumberGenerator.GetString(CodeLetters, 10);
        return $"{letters[..4]}-{letters[4..8]}-{letters[8..]}";
    }

    /// <summary>As typed → as hashed: case, blanks and hyphens don't matter.</summary>
    public static string NormalizeCode(string typed)
        => string.Concat(typed.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static int Classes(string password)
        => (password.Any(char.IsAsciiLetterLower) ? 1 : 0) + (password.Any(char.IsAsciiLetterUpper) ? 1 : 0)
         + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 1 : 0);
}

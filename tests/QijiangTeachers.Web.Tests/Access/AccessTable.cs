using System.Runtime.CompilerServices;

namespace QijiangTeachers.Web.Tests.Access;

/// <summary>
/// access.txt: <c>GET /api/app/accounts: clerk operator</c>. The words are user names of the test district; <c>everyone</c>
/// includes people who aren't logged in, <c>anyone</c> is whoever is; <c>client</c> is no person.
/// </summary>
internal sealed class AccessTable
{
    /// <summary>An API client of school A with every scope that a school can have.</summary>
    public const string Client = "client";

    public static IReadOnlyList<string> Users { get; } = ["teacher", "clerk", "principal", "trainer", "hr", "reviewer", "operator", "auditor", Client];

    public static IReadOnlyDictionary<string, string> Rows { get; } = Read();

    public static bool Allows(string row, string? user) => row.Split(' ') switch
    {
        ["everyone"] => true,
        ["anyone"] => user is not null and not Client,
        var names => user is not null && names.Contains(user),
    };

    private static Dictionary<string, string> Read([CallerFilePath] string here = "")
        => File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "access.txt"))
            .Where(l => l.Length > 0 && !l.StartsWith('#'))
            .Select(l => l.Split(": ", 2)).ToDictionary(p => p[0].Trim(), p => p[1].Trim());
}

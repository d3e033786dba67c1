namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>The ten titles, their aliases and tiers (domain.md §2).</summary>
internal static class Titles
{
    public const string District = "backbone-district", Outstanding = "outstanding", Educator = "educator";

    private static readonly (string Title, string Tier, string[] Aliases)[] Register =
    [
        ("区级骨干教师", District, ["区骨干", "区骨干教师"]),
        ("区学科首席", District, ["学科首席", "区级学科首席"]),
        ("区级名师", Outstanding, ["区名师"]),
        ("区学术技术带头人", Outstanding, ["区级学术技术带头人"]),
        ("市级骨干教师", Outstanding, ["市骨干", "市级骨干"]),
        ("市级学科名师", Outstanding, ["市级学科教学名师", "学科教学名师", "市学科名师"]),
        ("市级学科带头人", Outstanding, ["市学科带头人"]),
        ("特级教师", Educator, ["特级"]),
        ("市级学术带头人", Educator, ["市级学术技术带头人"]),
        ("市级名师", Educator, ["市名师"]),
    ];

    public static IEnumerable<string> All => Register.Select(r => r.Title);

    public static IEnumerable<(string Alias, string Title)> Aliases => Register.SelectMany(r => r.Aliases.Select(a => (a, r.Title)));

    /// <summary>The title a cell names, or null.</summary>
    public static string? Named(string text)
    {
        foreach (var (title, _, aliases) in Register)
        {
            if (title == text || aliases.Contains(text))
                return title;
        }

        return null;
    }

    public static string TierOf(string title) => Register.Single(r => r.Title == title).Tier;

    /// <summary>1 district, 2 outstanding, 3 educator.</summary>
    public static int Rank(string tier) => tier switch { District => 1, Outstanding => 2, _ => 3 };
}

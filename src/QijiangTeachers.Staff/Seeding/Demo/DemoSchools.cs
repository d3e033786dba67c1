using Bogus;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>Reads <see cref="DemoSchoolTable"/>.</summary>
internal static class DemoSchools
{
    public const int LongAgo = 2000;

    public static IReadOnlyList<DemoSchool> All()
    {
        var schools = new List<DemoSchool>();
        var dice = DemoDice.For("schools");
        Add(DemoSchoolTable.CompleteSecondary, SchoolKind.CompleteSecondary);
        Add(DemoSchoolTable.LowerSecondary, SchoolKind.LowerSecondary);
        Add(DemoSchoolTable.NineYear, SchoolKind.NineYear);
        Add(DemoSchoolTable.Primary, SchoolKind.Primary);
        Add(DemoSchoolTable.PublicKindergarten, SchoolKind.Kindergarten);
        Add(DemoSchoolTable.PrivateKindergarten, SchoolKind.Kindergarten, Ownership.Private);
        Add(DemoSchoolTable.Vocational, SchoolKind.VocationalSecondary);
        Add("綦江区特殊教育学校 古南 C 32", SchoolKind.Special);
        Add("綦江区教育科学研究所 古南 C 0", SchoolKind.ResearchInstitute, others: 40);
        Add("綦江区教师发展中心 古南 C 0", SchoolKind.TeacherDevelopmentCentre, others: 36);
        Add("綦江区青少年活动中心 通惠 C 22", SchoolKind.OutOfSchool);
        Add("綦江区社区教育学院 文龙 C 12", SchoolKind.AdultSchool);
        return schools;

        void Add(string rows, SchoolKind kind, Ownership ownership = Ownership.Public, int? others = null)
        {
            foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                schools.Add(Read(row.Split(' '), schools.Count + 1, kind, ownership, others, dice));
        }
    }

    private static DemoSchool Read(string[] cells, int position, SchoolKind kind, Ownership ownership, int? others, Randomizer dice)
    {
        var (name, size, marks) = (cells[0], int.Parse(cells[3]), cells[4..]);
        var locality = cells[2] switch { "C" => Locality.Urban, "T" => Locality.Town, _ => Locality.Rural };
        var opened = marks.Select(m => int.TryParse(m, out var year) ? year : LongAgo).DefaultIfEmpty(LongAgo).Max();
        return new()
        {
            Position = position,
            Code = $"{CodeOf(kind)}50{990000 + position}",
            Name = name,
            Kind = kind,
            Ownership = ownership,
            Locality = locality,
            Cluster = cells[1] + "学区",
            Group = GroupOf(name, kind, cells[1]),
            Size = size,
            Others = others ?? (int)Math.Round(size * (ownership == Ownership.Public ? 0.03 : 0.04)),
            OpenedIn = opened,
            IsOverQuota = marks.Contains("over"),
            Strength = StrengthOf(marks, locality, dice),
        };
    }

    private static double StrengthOf(string[] marks, Locality locality, Randomizer dice)
    {
        var usual = dice.Double(0.88, 1.12) + (locality == Locality.Urban ? 0.1 : locality == Locality.Rural ? -0.1 : 0);
        return marks.Contains("weak") ? 0.45 : marks.Contains("strong") ? 1.45 : usual;
    }

    /// <summary>The type digits of the school code (domain.md §8); institutes have none of their own and take 91.</summary>
    private static string CodeOf(SchoolKind kind) => kind switch
    {
        SchoolKind.Kindergarten => "11",
        SchoolKind.Primary => "21",
        SchoolKind.LowerSecondary or SchoolKind.NineYear => "31",
        SchoolKind.UpperSecondary or SchoolKind.CompleteSecondary => "34",
        SchoolKind.VocationalSecondary => "36",
        SchoolKind.Special => "51",
        _ => "91",
    };

    private static string? GroupOf(string name, SchoolKind kind, string cluster) => (kind, cluster) switch
    {
        (SchoolKind.VocationalSecondary, _) => "綦江职业教育集团",
        (SchoolKind.Kindergarten, "古南" or "文龙" or "三江") => "实验幼儿园教育集团",
        (SchoolKind.Kindergarten, "通惠") => "通惠中心幼儿园教育集团",
        (SchoolKind.Kindergarten, _) => null,
        (SchoolKind.Primary, "古南" or "三江") => "陵园小学教育集团",
        (SchoolKind.Primary, "文龙" or "石角" or "永新") => "九龙小学教育集团",
        (SchoolKind.Primary, _) => "通惠小学教育集团",
        (SchoolKind.CompleteSecondary or SchoolKind.LowerSecondary or SchoolKind.NineYear, "古南" or "东溪" or "打通") => "綦江中学教育集团",
        (SchoolKind.CompleteSecondary or SchoolKind.LowerSecondary or SchoolKind.NineYear, "通惠" or "赶水") => "綦江实验中学教育集团",
        (SchoolKind.CompleteSecondary or SchoolKind.LowerSecondary or SchoolKind.NineYear, _) => "南州中学教育集团",
        _ => null,
    };
}

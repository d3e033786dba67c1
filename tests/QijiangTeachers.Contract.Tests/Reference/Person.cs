namespace QijiangTeachers.Contract.Tests.Reference;

/// <summary>A stored teacher with all dated facts.</summary>
internal sealed class Person(string number)
{
    public string Number { get; } = number;

    /// <summary>The 教师 row.</summary>
    public Fact Row { get; } = new();

    /// <summary>The main spell that the 教师 row governs; one of <see cref="Spells"/>.</summary>
    public Stay RowSpell { get; set; } = null!;

    public List<Stay> Spells { get; } = [];
    public Dictionary<string, Fact> Leaves { get; } = [];
    public Dictionary<string, Fact> Titles { get; } = [];
    public Dictionary<string, Fact> Duals { get; } = [];
    public Dictionary<string, Fact> Hours { get; } = [];
    public Dictionary<string, Fact> Rotations { get; } = [];

    public DateOnly Birth => IdNumber.BirthOf(Row["身份证号"]);
    public bool IsWoman => IdNumber.IsWoman(Row["身份证号"]);

    public Stay? MainSpellOn(DateOnly day) => Spells.FirstOrDefault(s => s.IsMain && s.Contains(day));

    /// <summary>The spell's own value if a 任职经历 row gave one, else that of the 教师 row, on every date.</summary>
    public string Attribute(string column, Stay spell) => spell.Own.GetValueOrDefault(column, "") is { Length: > 0 } own ? own : Row[column];

    public bool IsFullTimeOn(DateOnly day)
        => MainSpellOn(day) is { } spell && Attribute("教师类别", spell) == "专任教师" && (Attribute("用工形式", spell) is "在编" or "聘用");
}

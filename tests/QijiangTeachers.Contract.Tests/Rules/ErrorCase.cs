using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Rosters;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>Rows of one person (number <c>t</c>) and the errors they must give, no more and no fewer.</summary>
internal sealed record ErrorCase(string Sentence, Func<Roster, string, ReportedError[]> Write)
{
    public static ErrorCase Teacher(string sentence, string column, params string[] cells)
        => new(sentence, (r, t) => [new(Sheets.Teacher, r.Teacher(t, cells), column)]);

    public static ErrorCase FineTeacher(string sentence, params string[] cells)
        => new(sentence, (r, t) => { r.Teacher(t, cells); return []; });

    /// <summary>A good teacher, and a wrong row of another sheet.</summary>
    public static ErrorCase Row(string sentence, string sheet, string column, params string[] cells)
        => new(sentence, (r, t) => { r.Teacher(t); return [new(sheet, AddRow(r, sheet, t, cells), column)]; });

    public static ErrorCase FineRow(string sentence, string sheet, params string[] cells)
        => new(sentence, (r, t) => { r.Teacher(t); AddRow(r, sheet, t, cells); return []; });

    public static int AddRow(Roster r, string sheet, string t, string[] cells) => sheet switch
    {
        Sheets.Spell => r.Spell(t, ["结束日期=2010-08-31", .. cells]),
        Sheets.Leave => r.Leave(t, cells),
        Sheets.Title => r.Title(t, cells),
        Sheets.Dual => r.Dual(t, cells),
        Sheets.Hours => r.Hours(t, cells),
        _ => r.Rotation(t, cells),
    };
}

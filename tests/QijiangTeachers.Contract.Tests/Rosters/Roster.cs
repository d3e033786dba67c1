using QijiangTeachers.Contract.Tests.Reference;

namespace QijiangTeachers.Contract.Tests.Rosters;

/// <summary>
/// A roster under construction. Every adder fills in what doesn't matter; a test names the rest as "列=值".
/// Adders return the row's line number, because errors are reported by it.
/// </summary>
internal sealed class Roster
{
    private readonly Dictionary<string, SheetTable> tables = [];
    private int people;

    public IEnumerable<SheetTable> Tables => Sheets.InOrder.Where(tables.ContainsKey).Select(s => tables[s]);

    public SheetTable Sheet(string name)
        => tables.TryGetValue(name, out var table) ? table : tables[name] = new(name);

    public int School(string code, params string[] cells)
        => Add(Sheets.School, [$"学校编码={code}", $"学校名称=学校{code}", "学段=小学", "办学性质=公办", "城乡=城区", "学年=2015"], cells);

    public int Teacher(string number, params string[] cells)
        => Add(Sheets.Teacher, [$"教师编号={number}", $"姓名=教师{number}", $"身份证号={IdNumber.Make(new(1985, 5, 5), ++people)}",
            $"学校编码={Fixed.Primary}", "任教学段=小学", "教师类别=专任教师", "用工形式=在编", "到校日期=2010-09-01", "在职状态=在职"], cells);

    public int Spell(string number, params string[] cells)
        => Add(Sheets.Spell, [$"教师编号={number}", $"学校编码={Fixed.Primary}", "开始日期=2008-09-01", "任职类型=任职"], cells);

    public int Leave(string number, params string[] cells)
        => Add(Sheets.Leave, [$"教师编号={number}", "类型=病假", "开始日期=2023-03-01", "结束日期=2023-03-31"], cells);

    public int Title(string number, params string[] cells)
        => Add(Sheets.Title, [$"教师编号={number}", "称号=区级骨干教师", "认定日期=2022-06-10"], cells);

    public int Dual(string number, params string[] cells)
        => Add(Sheets.Dual, [$"教师编号={number}", "等级=中级", "认定日期=2022-06-10"], cells);

    public int Hours(string number, params string[] cells)
        => Add(Sheets.Hours, [$"教师编号={number}", "项目名称=研修", "层级=区级", "学时=8", "开始日期=2023-07-01", "结束日期=2023-07-05"], cells);

    public int Rotation(string number, params string[] cells)
        => Add(Sheets.Rotation, [$"教师编号={number}", "学年=2025", $"原学校编码={Fixed.Primary}", $"去向学校编码={Fixed.OtherPrimary}",
            "开始日期=2025-09-01", "结束日期=2026-08-31", "类型=交流"], cells);

    /// <summary>Adds a row; later cells win over earlier ones. A column not in the header is added to it.</summary>
    public int Add(string sheet, params IEnumerable<string>[] cells)
    {
        var table = Sheet(sheet);
        var row = new Dictionary<string, string>();
        foreach (var cell in cells.SelectMany(c => c))
        {
            var at = cell.IndexOf('=', StringComparison.Ordinal);
            row[cell[..at]] = cell[(at + 1)..];
        }

        foreach (var column in row.Keys.Where(c => !table.Header.Contains(c)))
        {
            if (Sheets.Columns[sheet].All(c => c.Name != column))
                table.Header.Add(column);
        }

        table.Rows.Add(row);
        return table.RowNumber(table.Rows.Count - 1);
    }

    /// <summary>The schools that most cases need; two public primaries and one of the other kinds.</summary>
    public Roster WithFixedSchools()
    {
        School(Fixed.Primary);
        School(Fixed.OtherPrimary);
        School(Fixed.Kindergarten, "学段=幼儿园");
        School(Fixed.Vocational, "学段=中等职业学校");
        School(Fixed.Private, "办学性质=民办");
        School(Fixed.Institute, "学段=教研机构");
        return this;
    }
}

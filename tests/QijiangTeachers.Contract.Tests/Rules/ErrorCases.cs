using QijiangTeachers.Contract.Tests.Judging;
using QijiangTeachers.Contract.Tests.Reference;
using static QijiangTeachers.Contract.Tests.Rosters.Sheets;

namespace QijiangTeachers.Contract.Tests.Rules;

/// <summary>The closed list, a sentence a line, with the values just inside it.</summary>
internal static class ErrorCases
{
    private static readonly string Tomorrow = China.Today.AddDays(1).ToString("yyyy-MM-dd");
    private static readonly string Today = China.Today.ToString("yyyy-MM-dd");
    private static readonly string Id = IdNumber.Make(new(1980, 2, 3), 901);

    public static readonly ErrorCase[] All = [.. BoldAndLists(), .. Numbers(), .. IdNumbers(), .. Unknown(), .. Dates(), .. HoursRules(), .. MoreErrorCases.All];

    /// <summary>Rule 1: empty, unreadable, not in the list.</summary>
    private static IEnumerable<ErrorCase> BoldAndLists()
    {
        foreach (var column in new[] { "姓名", "身份证号", "学校编码", "教师类别", "用工形式", "到校日期", "在职状态" })
            yield return ErrorCase.Teacher($"教师: an empty bold column {column}", column, $"{column}=");
        foreach (var column in new[] { "任教学段", "教师类别", "课程类别", "用工形式", "职务", "班主任", "职称", "在职状态" })
            yield return ErrorCase.Teacher($"教师: {column} not in its list", column, $"{column}=没有的值");
        foreach (var column in new[] { "参加工作日期", "到校日期", "任职日期", "职称取得日期" })
            yield return ErrorCase.Teacher($"教师: {column} that is no date", column, $"{column}=去年秋天");
        yield return ErrorCase.Teacher("a date that doesn't exist", "到校日期", "到校日期=2015-02-30");
        yield return ErrorCase.FineTeacher("free text in 任教学科, 来源, 民族, 政治面貌, 最高学历", "任教学科=古琴", "来源=不详", "民族=土家", "政治面貌=不详", "最高学历=自学");
        yield return new("an unreadable row lists all its errors and counts once", (r, t) =>
        {
            var row = r.Teacher(t, "姓名=", "职称=特高", "岗位等级=14");
            return [new(Teacher, row, "姓名"), new(Teacher, row, "职称"), new(Teacher, row, "岗位等级")];
        });
        yield return ErrorCase.Row("任职经历: 任职类型 not in the list", Spell, "任职类型", "任职类型=兼职");
        yield return ErrorCase.Row("任职经历: 开始日期 empty", Spell, "开始日期", "开始日期=");
        yield return ErrorCase.FineRow("任职经历: 聘用 is the older name of 任职", Spell, "任职类型=聘用");
        yield return ErrorCase.FineRow("任职经历: 备注 is free text", Spell, "备注=随便写, 带逗号和\"引号\"");
        yield return ErrorCase.Row("假期: 类型 not in the list", Leave, "类型", "类型=事假");
        yield return ErrorCase.FineRow("假期: 事由 is free text", Leave, "事由=孩子出生");
        yield return ErrorCase.Row("称号: a title that nobody knows", Title, "称号", "称号=先进教师");
        yield return ErrorCase.FineRow("称号: 终止原因 is free text", Title, "终止日期=2023-01-01", "终止原因=其他");
        yield return ErrorCase.Row("双师型: 等级 not in the list", Dual, "等级", "等级=特级");
        yield return ErrorCase.Row("学时: 层级 not in the list", Hours, "层级", "层级=县级");
        yield return ErrorCase.Row("学时: 类别 not in the list", Hours, "类别", "类别=舞蹈");
        yield return ErrorCase.Row("学时: 方式 not in the list", Hours, "方式", "方式=函授");
        yield return ErrorCase.Row("学时: 项目名称 empty", Hours, "项目名称", "项目名称=");
        yield return ErrorCase.Row("学时: 结束日期 empty", Hours, "结束日期", "结束日期=");
        yield return ErrorCase.FineRow("学时: 组织单位 is free text", Hours, "组织单位=某某公司");
        yield return ErrorCase.Row("轮岗: 类型 not in the list", Rotation, "类型", "类型=出差");
        yield return ErrorCase.Row("轮岗: 学年 empty", Rotation, "学年", "学年=");
        yield return new("学校: 学段 not in its list", (r, t) => [new(School, r.School("21509" + t[1..].PadLeft(5, '0'), "学段=大学"), "学段")]);
        yield return new("学校: 学校名称 empty", (r, t) => [new(School, r.School("21509" + t[1..].PadLeft(5, '0'), "学校名称="), "学校名称")]);
        yield return new("学校: 办学性质 and 城乡 not in their lists", (r, t) =>
        {
            var row = r.School("21509" + t[1..].PadLeft(5, '0'), "办学性质=合办", "城乡=郊区");
            return [new(School, row, "办学性质"), new(School, row, "城乡")];
        });
    }

    private static IEnumerable<ErrorCase> Numbers()
    {
        foreach (var grade in new[] { "0", "14", "-1", "五" })
            yield return ErrorCase.Teacher($"岗位等级 {grade}", "岗位等级", $"岗位等级={grade}");
        foreach (var grade in new[] { "1", "13", "１２" })
            yield return ErrorCase.FineTeacher($"岗位等级 {grade}", $"岗位等级={grade}");
        foreach (var column in new[] { "学生数", "编制数" })
        {
            yield return new($"学校: {column} -1", (r, t) => [new(School, r.School("21508" + t[1..].PadLeft(5, '0'), $"{column}=-1"), column)]);
            yield return new($"学校: {column} 0", (r, t) => { r.School("21508" + t[1..].PadLeft(5, '0'), $"{column}=0"); return []; });
            yield return new($"学校: {column} unreadable", (r, t) => [new(School, r.School("21508" + t[1..].PadLeft(5, '0'), $"{column}=很多"), column)]);
        }
    }

    /// <summary>Rule 2.</summary>
    private static IEnumerable<ErrorCase> IdNumbers()
    {
        yield return ErrorCase.Teacher("身份证号 with a wrong check digit", "身份证号", $"身份证号={IdNumber.WithWrongCheck(Id)}");
        yield return ErrorCase.Teacher("身份证号 of 15 digits", "身份证号", "身份证号=500110800203901");
        yield return ErrorCase.Teacher("身份证号 of 19 characters", "身份证号", $"身份证号={Id}0");
        yield return ErrorCase.Teacher("身份证号 with a date that doesn't exist", "身份证号", $"身份证号={WithDate("19810229")}");
        yield return ErrorCase.Teacher("身份证号 as an Excel number that lost digits", "身份证号", "身份证号=5.00110198002039E+17");
        yield return ErrorCase.FineTeacher("身份证号: the three published test numbers", "身份证号=500110190001010013", "到校日期=1990-09-01");
        yield return ErrorCase.FineTeacher("身份证号: a lower-case x", "身份证号=50011019000101003x", "到校日期=1990-09-01");
        yield return ErrorCase.FineTeacher("身份证号: full-width digits and spaces around", "身份证号=　５００１１０１９０００１０１００２１ ", "到校日期=1990-09-01");
        yield return ErrorCase.FineTeacher("身份证号: any area code", $"身份证号={Area("222333")}");
    }

    /// <summary>Rule 3.</summary>
    private static IEnumerable<ErrorCase> Unknown()
    {
        yield return ErrorCase.Teacher("教师 of an unknown school", "学校编码", "学校编码=2150999999");
        yield return ErrorCase.Row("任职经历 at an unknown school", Spell, "学校编码", "学校编码=2150999999");
        yield return ErrorCase.Row("轮岗 from an unknown school", Rotation, "原学校编码", "原学校编码=2150999999");
        yield return ErrorCase.Row("轮岗 to an unknown school", Rotation, "去向学校编码", "去向学校编码=2150999999");
        foreach (var sheet in new[] { Spell, Leave, Title, Dual, Hours, Rotation })
            yield return new($"{sheet} of an unknown teacher", (r, t) => [new(sheet, ErrorCase.AddRow(r, sheet, t, []), "教师编号")]);
        yield return new("a teacher whose own row is in error is unknown", (r, t) =>
            [new(Teacher, r.Teacher(t, "职称=没有"), "职称"), new(Title, r.Title(t), "教师编号")]);
        yield return new("a school whose own row is in error is unknown", (r, t) =>
        {
            var code = "21507" + t[1..].PadLeft(5, '0');
            return [new(School, r.School(code, "学段=大学"), "学段"), new(Teacher, r.Teacher(t, $"学校编码={code}"), "学校编码")];
        });
    }

    /// <summary>Rule 5.</summary>
    private static IEnumerable<ErrorCase> Dates()
    {
        foreach (var state in new[] { "退休", "离职", "调出", "去世" })
        {
            yield return ErrorCase.Teacher($"{state} without 离校日期", "离校日期", $"在职状态={state}");
            yield return ErrorCase.FineTeacher($"{state} with 离校日期", $"在职状态={state}", "离校日期=2020-08-31");
        }

        yield return ErrorCase.Teacher("在职 with 离校日期", "离校日期", "离校日期=2020-08-31");
        yield return ErrorCase.Teacher("离校 before 到校", "离校日期", "在职状态=退休", "离校日期=2010-08-31");
        yield return ErrorCase.FineTeacher("离校 on the day of 到校", "在职状态=退休", "离校日期=2010-09-01");
        foreach (var (sheet, start, end) in new[] { (Spell, "开始日期", "结束日期"), (Leave, "开始日期", "结束日期"), (Title, "认定日期", "有效期至"),
                     (Title, "认定日期", "终止日期"), (Dual, "认定日期", "有效期至"), (Hours, "开始日期", "结束日期"), (Rotation, "开始日期", "结束日期") })
        {
            yield return ErrorCase.Row($"{sheet}: {end} before {start}", sheet, end, $"{start}=2009-03-02", $"{end}=2009-03-01");
            yield return ErrorCase.FineRow($"{sheet}: {end} on {start}", sheet, $"{start}=2009-03-02", $"{end}=2009-03-02");
        }

        foreach (var column in new[] { "参加工作日期", "到校日期" })
        {
            yield return ErrorCase.Teacher($"{column} the day before the 16th birthday", column, $"{column}=2001-05-04");
            yield return ErrorCase.FineTeacher($"{column} on the 16th birthday", $"{column}=2001-05-05");
        }

        yield return ErrorCase.Row("任职经历 开始日期 the day before the 16th birthday", Spell, "开始日期", "开始日期=2001-05-04");
        yield return ErrorCase.FineRow("任职经历 开始日期 on the 16th birthday", Spell, "开始日期=2001-05-05");
        yield return ErrorCase.Row("称号 认定日期 after today", Title, "认定日期", $"认定日期={Tomorrow}");
        yield return ErrorCase.FineRow("称号 认定日期 today", Title, $"认定日期={Today}");
        yield return ErrorCase.Row("双师型 认定日期 after today", Dual, "认定日期", $"认定日期={Tomorrow}");
        yield return ErrorCase.Row("学时 结束日期 after today", Hours, "结束日期", $"结束日期={Tomorrow}");
        yield return ErrorCase.FineRow("学时 结束日期 today", Hours, $"结束日期={Today}");
        yield return new("学时 both dates after today", (r, t) =>
        {
            r.Teacher(t);
            var row = r.Hours(t, $"开始日期={Tomorrow}", $"结束日期={Tomorrow}");
            return [new(Hours, row, "开始日期"), new(Hours, row, "结束日期")];
        });
        yield return ErrorCase.FineRow("轮岗 may begin in the future", Rotation, $"开始日期={Tomorrow}", "结束日期=");
        yield return ErrorCase.FineRow("假期 may begin in the future", Leave, $"开始日期={Tomorrow}", "结束日期=");
        yield return ErrorCase.FineTeacher("到校日期 may be in the future", $"到校日期={Tomorrow}");
    }

    /// <summary>Rule 7 but for certificates.</summary>
    private static IEnumerable<ErrorCase> HoursRules()
    {
        foreach (var hours in new[] { "0", "-3", "2.25", "八" })
            yield return ErrorCase.Row($"学时 {hours}", Hours, "学时", $"学时={hours}");
        foreach (var hours in new[] { "0.5", "120", "２.５" })
            yield return ErrorCase.FineRow($"学时 {hours}", Hours, $"学时={hours}");
        yield return ErrorCase.FineRow("集中: exactly 8 per calendar day", Hours, "方式=集中", "学时=40");
        yield return ErrorCase.Row("集中: more than 8 per calendar day", Hours, "学时", "方式=集中", "学时=40.1");
        yield return ErrorCase.FineRow("集中: one day of 8", Hours, "方式=集中", "学时=8", "结束日期=2023-07-01");
        yield return ErrorCase.Row("集中: one day of 8.5", Hours, "学时", "方式=集中", "学时=8.5", "结束日期=2023-07-01");
        foreach (var way in new[] { "网络", "混合", "校本", "" })
            yield return ErrorCase.FineRow($"方式 '{way}' has no daily limit", Hours, $"方式={way}", "学时=100", "结束日期=2023-07-01");
        yield return ErrorCase.Row("应用学时 more than 学时", Hours, "应用学时", "学时=8", "应用学时=8.5");
        yield return ErrorCase.FineRow("应用学时 equal to 学时", Hours, "学时=8", "应用学时=8");
    }

    private static string WithDate(string date)
    {
        foreach (var check in "0123456789X")
        {
            var id = $"500110{date}123{check}";
            if (IdNumber.IsValid($"500110{date}123{check}") || Sums(id))
                return id;
        }

        throw new InvalidOperationException();
    }

    private static string Area(string area)
        => "0123456789X".Select(c => $"{area}19800203902{c}").First(IdNumber.IsValid);

    /// <summary>The check digit is right although the date isn't.</summary>
    private static bool Sums(string id)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return "10X98765432"[weights.Select((w, i) => w * (id[i] - '0')).Sum() % 11] == id[17];
    }
}

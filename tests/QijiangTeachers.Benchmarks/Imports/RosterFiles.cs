namespace QijiangTeachers.Benchmarks.Imports;

/// <summary>Made-up .csv files in which no row is wrong.</summary>
internal static class RosterFiles
{
    private const int Schools = 150;
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <returns>How many rows there are.</returns>
    public static async Task<int> WriteAsync(string folder, int teachers, int hours)
    {
        await File.WriteAllLinesAsync(Path.Combine(folder, "学校.csv"), Enumerable.Range(0, Schools).Select(i => $"{Code(i)},第{i}小学,小学,公办,镇区,2025,{600 + i},120").Prepend("学校编码,学校名称,学段,办学性质,城乡,学年,学生数,编制数"));
        await File.WriteAllLinesAsync(Path.Combine(folder, "教师.csv"), Enumerable.Range(0, teachers).Select(Teacher).Prepend("教师编号,姓名,身份证号,手机,学校编码,任教学段,任教学科,教师类别,用工形式,到校日期,职称,在职状态"));
        await File.WriteAllLinesAsync(Path.Combine(folder, "学时.csv"), Enumerable.Range(0, hours).Select(i => Entry(i, teachers)).Prepend("教师编号,项目名称,层级,类别,方式,学时,开始日期,结束日期,组织单位"));
        return Schools + teachers + hours;
    }

    private static string Teacher(int i)
        => $"B{i:00000},基准{i:00000},{IdNumber(new DateOnly(1970, 1, 1).AddDays(i % 9000), i / 9000)},139{i:00000000},{Code(i % Schools)},小学,语文,专任教师,在编,2010-09-01,一级教师,在职";

    private static string Entry(int i, int teachers)
    {
        var day = new DateOnly(2026, 1, 5).AddDays(i / teachers * 20);
        return $"B{i % teachers:00000},教师培训项目{i / teachers},区级,学科,网络,6,{day:yyyy-MM-dd},{day:yyyy-MM-dd},区教师发展中心";
    }

    private static string Code(int i) => $"215{i:0000000}";

    private static string IdNumber(DateOnly birth, int i)
    {
        var body = $"500110{birth:yyyyMMdd}{i:000}";
        return body + "10X98765432"[body.Select((c, k) => (c - '0') * Weights[k]).Sum() % 11];
    }
}

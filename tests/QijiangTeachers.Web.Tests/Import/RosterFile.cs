using System.Text;
using QijiangTeachers.Kernel.Tables;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Building;

namespace QijiangTeachers.Web.Tests.Import;

/// <summary>A made-up roster file.</summary>
internal sealed record RosterFile(string Name, byte[] Content)
{
    private const string TeacherHead = "教师编号,姓名,身份证号,学校编码,教师类别,用工形式,到校日期,在职状态";
    private const string HoursHead = "教师编号,项目名称,层级,学时,开始日期,结束日期";

    public static RosterFile Csv(string name, string text, Encoding? encoding = null) => new(name, (encoding ?? Encoding.UTF8).GetBytes(text));

    /// <summary>A workbook of sheets, each given as the text of a .csv.</summary>
    public static async Task<RosterFile> WorkbookAsync(string name, params (string Sheet, string Text)[] sheets)
    {
        using var content = new MemoryStream();
        await using (var writer = TableWriter.Open(content, TableFileFormat.Xlsx))
        {
            foreach (var (sheet, text) in sheets)
            {
                var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                await writer.BeginSheetAsync(sheet, [.. lines[0].Split(',').Select(h => new TableColumn(h))]);
                foreach (var line in lines.Skip(1)) await writer.WriteRowAsync([.. line.Split(',')]);
            }
            await writer.CompleteAsync();
        }
        return new(name, content.ToArray());
    }

    /// <summary>People without names in common: T001 郑新001, born in 1985.</summary>
    public static string Teachers(string schoolCode, int count, int first = 1)
        => string.Join('\n', Enumerable.Range(first, count).Select(i => Teacher($"T{i:000}", $"郑新{i:000}", i, schoolCode)).Prepend(TeacherHead));

    public static string Teacher(string number, string name, int id, string schoolCode)
        => $"{number},{name},{InventedIdentity.Number(new(1985, 3, 4), id, Sex.Female)},{schoolCode},专任教师,在编,2015-09-01,在职";

    public static string Hours(string teacher, int count, int hours = 6)
        => string.Join('\n', Enumerable.Range(1, count).Select(i => $"{teacher},校本研修第{i}期,校级,{hours},2024-05-06,2024-05-06").Prepend(HoursHead));
}

using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A .csv file. Blank lines count as rows and a quoted line break doesn't, as in a spreadsheet that opens the file.</summary>
internal sealed class CsvSheet(RosterFile file, RosterFileLimits limits) : RawSheet
{
    private readonly Lazy<CsvText> _text = new(() => CsvText.Of(file));

    public override string Name { get; } = Path.GetFileNameWithoutExtension(file.Name);

    public override IEnumerable<RawRow> Rows()
    {
        using var reader = _text.Value.Open(file);
        using var parser = new CsvParser(reader, Configuration());
        List<CellValue> cells = [];
        for (var number = 1; Read(parser, number); number++)
        {
            cells.Clear();
            var count = Math.Min(parser.Count, limits.Columns);
            for (var i = 0; i < count; i++) cells.Add(CellValue.OfText(WithoutGuard(parser[i])));
            yield return new(number, cells);
        }
    }

    private CsvConfiguration Configuration() => new(CultureInfo.InvariantCulture)
    {
        Delimiter = _text.Value.Delimiter.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        BadDataFound = null,             // a stray quote inside a cell is a character like any other
        MaxFieldSize = limits.CellCharacters,
    };

    private bool Read(CsvParser parser, int number)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException e)
        {
            throw new RosterFileException($"“{file.Name}”第 {number} 行的单元格过长，可能是引号没有成对", "改正该行的引号，或另存为 xlsx 后再导入", e);
        }
    }

    // Exports put ' before = + - @ so that a spreadsheet doesn't take text for a formula; it isn't part of the value.
    private static string WithoutGuard(string text) => text.Length > 1 && text[0] == '\'' && text[1] is ('=' or '+' or '-' or '@') ? text[1..] : text;
}

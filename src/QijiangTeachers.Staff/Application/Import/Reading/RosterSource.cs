namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>A roster file: a workbook, a folder with .csv files or a single .csv. Its sheets come in the contract's order.</summary>
public sealed class RosterSource : IDisposable
{
    private readonly XlsxFile? _file;

    private RosterSource(IReadOnlyList<RawSheet> raw, XlsxFile? file)
    {
        _file = file;
        List<RowIssue> issues = [];
        Sheets = Arrange(raw, issues);
        Issues = issues;
    }

    /// <summary>At most one per definition, in the order in which they are applied.</summary>
    public IReadOnlyList<SheetSource> Sheets { get; }

    /// <summary>Sheets that were left out, as warnings; those of a sheet itself stand with the sheet.</summary>
    public IReadOnlyList<RowIssue> Issues { get; }

    /// <param name="path">A file or a folder.</param>
    /// <param name="fileName">The name the user gave, where the path is that of an uploaded temporary file.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <exception cref="RosterFileException">The file can't be read; message and remedy are for the user.</exception>
    public static RosterSource Open(string path, string? fileName = null, RosterFileLimits? limits = null)
    {
        limits ??= RosterFileLimits.Default;
        fileName ??= Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        try
        {
            if (Directory.Exists(path)) return OpenFolder(path, limits);
            if (!File.Exists(path)) throw new RosterFileException($"找不到“{path}”", "核对路径");
            switch (FileSignature.Of(path, fileName))
            {
                case FileSignature.Kind.Csv:
                    return new([new CsvSheet(path, fileName, limits)], null);
                default:
                    return Own(XlsxFile.Open(path, fileName, limits));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RosterFileException($"“{fileName}”无法打开：{e.Message}", "关闭正在使用它的程序后再试", e);
        }
    }

    public void Dispose() => _file?.Dispose();

    private static RosterSource OpenFolder(string path, RosterFileLimits limits)
    {
        var files = Directory.EnumerateFiles(path)
            .Where(f => Path.GetExtension(f).Equals(".csv", StringComparison.OrdinalIgnoreCase) && Path.GetFileName(f)[0] is not ('.' or '~'))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0) throw new RosterFileException($"文件夹“{path}”里没有 .csv 文件", "每张表存为一个 .csv，文件名与表名相同，例如 教师.csv");
        return new([.. files.Select(f => new CsvSheet(f, Path.GetFileName(f), limits))], null);
    }

    private static RosterSource Own(XlsxFile file)
    {
        try
        {
            return new(file.Sheets, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static List<SheetSource> Arrange(IReadOnlyList<RawSheet> raw, List<RowIssue> issues)
    {
        Dictionary<SheetDefinition, SheetSource> found = [];
        var filled = raw.Where(s => !SheetSource.IsBlank(s)).ToList();
        foreach (var sheet in filled)
        {
            var definition = RosterSheets.Find(TextFolding.FoldTight(sheet.Name));
            var source = definition is not null ? SheetSource.Of(sheet, definition) : filled.Count == 1 ? SheetSource.Recognise(sheet) : null;
            if (source is null) issues.Add(Unknown(sheet, alone: filled.Count == 1));
            else if (!found.TryAdd(source.Definition, source)) issues.Add(Repeated(sheet));
        }
        return [.. RosterSheets.All.Where(found.ContainsKey).Select(d => found[d])];
    }

    private static RowIssue Unknown(RawSheet sheet, bool alone) => new(sheet.Name, null, null, null,
        alone ? $"从表头看不出“{sheet.Name}”是哪一张表" : $"“{sheet.Name}”不是约定的表名，已忽略",
        "把表名改为：" + string.Join("、", RosterSheets.All.Select(d => d.Name)), IssueSeverity.Warning);

    private static RowIssue Repeated(RawSheet sheet) => new(sheet.Name, null, null, null,
        $"“{sheet.Name}”出现多次，只读取第一张", "合并成一张表", IssueSeverity.Warning);
}

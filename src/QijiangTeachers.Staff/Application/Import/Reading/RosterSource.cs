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
    /// <param name="limits">What the file may cost.</param>
    /// <exception cref="RosterFileException">The file can't be read; message and remedy are for the user.</exception>
    public static RosterSource Open(string path, RosterFileLimits? limits = null) => Guard(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), () =>
    {
        if (Directory.Exists(path)) return OpenFolder(path, limits ?? RosterFileLimits.Default);
        if (!File.Exists(path)) throw new RosterFileException($"找不到“{path}”", "核对路径");
        return Open(RosterFile.At(path), limits);
    });

    /// <param name="files">A workbook, or .csv files as those of a folder.</param>
    /// <param name="limits">What a file may cost.</param>
    /// <exception cref="RosterFileException">A file can't be read; message and remedy are for the user.</exception>
    internal static RosterSource Open(IReadOnlyList<RosterFile> files, RosterFileLimits? limits = null)
        => files is [var only] ? Open(only, limits) : Guard(files[0].Name, () => OpenTexts(files, limits ?? RosterFileLimits.Default));

    /// <exception cref="RosterFileException">The file can't be read; message and remedy are for the user.</exception>
    internal static RosterSource Open(RosterFile file, RosterFileLimits? limits = null) => Guard(file.Name, () =>
    {
        limits ??= RosterFileLimits.Default;
        return FileSignature.Of(file) == FileSignature.Kind.Csv ? new([new CsvSheet(file, limits)], null) : Own(XlsxFile.Open(file, limits));
    });

    /// <summary>Refuses at once, without reading them through, what is no roster by its first bytes or would cost too much, and files that don't go together.</summary>
    /// <exception cref="RosterFileException">With message and remedy for the user.</exception>
    internal static void Probe(IReadOnlyList<RosterFile> files)
    {
        if (files is [var only]) Guard(only.Name, () => FileSignature.Of(only) == FileSignature.Kind.Csv ? null : new XlsxPackage(only, RosterFileLimits.Default));
        else FileSet.Check(files);
    }

    /// <summary>The sheet that a sheet or a .csv file of this name is.</summary>
    internal static SheetDefinition? DefinitionOf(string name) => RosterSheets.Find(TextFolding.FoldTight(name));

    /// <summary>When a file's sheet is applied, from 1; last where its name is none of the contract's.</summary>
    internal static int PlaceOf(string fileName) => RosterSheets.PlaceOf(DefinitionOf(Path.GetFileNameWithoutExtension(fileName))?.Name ?? "");

    private static T Guard<T>(string name, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RosterFileException($"“{name}”无法打开：{e.Message}", "关闭正在使用它的程序后再试", e);
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
        return OpenTexts(files.Select(RosterFile.At), limits);
    }

    private static RosterSource OpenTexts(IEnumerable<RosterFile> files, RosterFileLimits limits) => new([.. files.Select(f => new CsvSheet(f, limits))], null);

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
            var definition = DefinitionOf(sheet.Name);
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

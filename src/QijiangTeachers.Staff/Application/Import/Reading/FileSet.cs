namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Which files may be imported together: one .csv per sheet, as in a folder.</summary>
internal static class FileSet
{
    /// <exception cref="RosterFileException">With message and remedy for the user.</exception>
    public static void Check(IReadOnlyList<RosterFile> files)
    {
        foreach (var file in files) CheckKind(file);
        var sheets = files.ToLookup(f => RosterSource.DefinitionOf(Path.GetFileNameWithoutExtension(f.Name)));
        foreach (var sheet in sheets)
            if (sheet.Key is { } definition && sheet.Count() > 1)
                throw new RosterFileException($"{Names(sheet)}都是“{definition.Name}”表", "请合并成一个文件，或只选其中一个");
        // No sheet comes twice, so those that are too many have other names.
        if (files.Count > RosterSheets.All.Count)
            throw new RosterFileException($"选了 {files.Count} 个文件，名册只有 {RosterSheets.All.Count} 张表：{Names(sheets[null])}不是约定的表名", "请去掉这些文件，或把文件名改为表名：" + string.Join("、", RosterSheets.All.Select(d => d.Name)));
    }

    private static void CheckKind(RosterFile file)
    {
        if (KindOf(file) is not { } kind) throw new RosterFileException($"“{file.Name}”不是 CSV 文件", "请不要选这个文件；它是名册的一张表时，另存为 CSV 后再与其他表一起选择");
        if (kind == FileSignature.Kind.Xlsx) throw new RosterFileException($"“{file.Name}”是工作簿，不能与其他文件一起导入", "请只选这一个工作簿，或只选 CSV 文件");
    }

    private static FileSignature.Kind? KindOf(RosterFile file)
    {
        try
        {
            return FileSignature.Of(file);
        }
        catch (RosterFileException)
        {
            return null;
        }
    }

    private static string Names(IEnumerable<RosterFile> files) => string.Concat(files.Select(f => $"“{f.Name}”"));
}

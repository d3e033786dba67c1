namespace QijiangTeachers.Staff.Import;

/// <summary>What the import found otherwise than the dry run before it: facts changed in between.</summary>
internal static class ImportDifferences
{
    public static IEnumerable<string> Between(IReadOnlyList<SheetResult> tried, IReadOnlyList<SheetResult> written)
        => written.Where(s => !tried.Contains(s)).Select(s => tried.FirstOrDefault(t => t.Sheet == s.Sheet) is { } before
            ? $"{s.Sheet}：试导入时新增 {before.Created}、更新 {before.Updated}、错误 {before.InError}，实际新增 {s.Created}、更新 {s.Updated}、错误 {s.InError}"
            : $"{s.Sheet}：试导入时没有读取");
}

namespace QijiangTeachers.Staff.Import;

/// <summary>Figures that a dry run shows before and after; the module that owns them registers one.</summary>
public interface IImportOutlook
{
    /// <summary>Name and text of each figure as of today, computed inside the running transaction.</summary>
    Task<IReadOnlyList<(string Name, string Value)>> ReadAsync(CancellationToken ct);
}

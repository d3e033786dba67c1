namespace QijiangTeachers.Staff.Import;

/// <summary>The schools that a file speaks of: those with a 编制数 by their row, and those with staff.</summary>
internal sealed class EstablishmentWatch
{
    /// <summary>School → its row in the sheet 学校 for the current school year.</summary>
    public Dictionary<Guid, int> QuotaRows { get; } = [];

    public HashSet<Guid> Staffed { get; } = [];
}

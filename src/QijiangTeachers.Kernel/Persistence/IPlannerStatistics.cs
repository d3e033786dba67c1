namespace QijiangTeachers.Kernel.Persistence;

/// <summary>
/// What the database's planner goes by: how many rows a table has and how many share a value. Without them it may take an
/// index that is none for the question. To be asked for when much was written.
/// </summary>
public interface IPlannerStatistics
{
    /// <summary>Never fails the work before it: what can't be had is logged, and the next night tries again.</summary>
    Task RefreshAsync(CancellationToken ct = default);
}

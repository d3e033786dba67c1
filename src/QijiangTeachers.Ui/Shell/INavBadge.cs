namespace QijiangTeachers.Ui.Shell;

/// <summary>
/// Counts what waits for the current user behind a navigation item or the bell. Asked on every page in a scope of its
/// own (the page's database context is busy), so it must be one cheap query.
/// </summary>
public interface INavBadge
{
    Task<int> CountAsync(CancellationToken ct);
}

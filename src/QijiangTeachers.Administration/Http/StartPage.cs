namespace QijiangTeachers.Administration.Http;

/// <summary>
/// A page that <c>/</c> leads to: the first one (by <see cref="Order"/>) that the person may see. Modules register theirs
/// as singletons.
/// </summary>
public sealed record StartPage(string Path, string Permission, int Order);

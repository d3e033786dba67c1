using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace QijiangTeachers.SqlServer.Tests.Schema;

/// <summary>SQL Server's rule: from one table no other may be reached by two cascading paths, nor itself.</summary>
internal static class CascadePaths
{
    /// <returns>The tables that are reached more than once.</returns>
    public static IReadOnlyList<string> From(ITable root)
    {
        var reached = new List<string>();
        Follow(root, [root.Name], reached);
        return [.. reached.GroupBy(name => name).Where(g => g.Count() > 1 || g.Key == root.Name).Select(g => g.Key)];
    }

    private static void Follow(ITable table, IReadOnlyList<string> path, List<string> reached)
    {
        foreach (var key in table.ReferencingForeignKeyConstraints.Where(k => k.OnDeleteAction is not (ReferentialAction.NoAction or ReferentialAction.Restrict)))
        {
            reached.Add(key.Table.Name);
            if (!path.Contains(key.Table.Name)) Follow((ITable)key.Table, [.. path, key.Table.Name], reached);
        }
    }
}

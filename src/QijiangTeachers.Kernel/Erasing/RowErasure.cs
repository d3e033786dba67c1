using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Erasing;

/// <summary>Rows of one entity by the column that says whose they are, and what a rule does with them.</summary>
internal static class RowErasure
{
    public static IQueryable<T> Owned<T>(RegistryDbContext db, string column, PersonErasure erasure) where T : class
    {
        Guid[] owners = [.. erasure.TeacherIds, .. erasure.AccountIds];
        var row = Expression.Parameter(typeof(T));
        var property = db.Model.FindEntityType(typeof(T))!.FindProperty(column)!;
        var value = Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(column));
        var ids = property.ClrType == typeof(Guid) ? Expression.Constant(owners, typeof(IEnumerable<Guid>)) : Expression.Constant(owners.Select(o => (Guid?)o).ToArray(), typeof(IEnumerable<Guid?>));
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [property.ClrType], ids, value);
        return db.Set<T>().IgnoreQueryFilters([DataScope.FilterName, "SoftDelete"]).Where(Expression.Lambda<Func<T, bool>>(contains, row));
    }

    public static async Task ApplyAsync<T>(RegistryDbContext db, IQueryable<T> rows, ErasureRule rule, CancellationToken ct) where T : class
    {
        if (rule.Act == ErasureAct.Kept || (rule.Act == ErasureAct.Emptied && rule.Columns.Count == 0)) return;
        foreach (var row in await rows.ToListAsync(ct))
            if (rule.Act == ErasureAct.Removed) db.Remove(row);
            else
                foreach (var column in rule.Columns)
                {
                    var property = db.Entry(row).Property(column);
                    property.CurrentValue = property.Metadata.IsNullable ? null : PersonWords.Erased;
                }
        await db.SaveChangesAsync(ct);
    }
}

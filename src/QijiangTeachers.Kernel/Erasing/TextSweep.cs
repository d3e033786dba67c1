using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Erasing;

/// <summary>
/// Takes a person's words out of every text column of every table. A row speaks of the person if it names one of the ids, or if
/// what nobody else has stands in a text; a name that others bear as well is replaced in such rows only. The history has seals of
/// its own (<see cref="History.Chain.HistoryRedactor"/>).
/// </summary>
internal sealed class TextSweep(RegistryDbContext db)
{
    private static readonly MethodInfo OneEntity = typeof(TextSweep).GetMethod(nameof(SweepEntityAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Who typed a row in isn't what it speaks of; the id alone says nothing once the account is nameless.</summary>
    private static readonly string[] Editors = ["CreatorId", "LastModifierId", "DeleterId"];

    private static readonly Type[] Sealed = [typeof(Process), typeof(ProcessEvent)];

    /// <param name="except">Entities whose rows have a name each and were made nameless already.</param>
    /// <returns>How many rows were changed.</returns>
    public async Task<int> RunAsync(PersonWords words, IReadOnlyCollection<Type> except, CancellationToken ct)
    {
        var changed = 0;
        foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && !Sealed.Contains(e.ClrType) && !except.Contains(e.ClrType)))
            if (TextsOf(entity) is { Count: > 0 }) changed += await (Task<int>)OneEntity.MakeGenericMethod(entity.ClrType).Invoke(this, [entity, words, ct])!;
        await db.SaveChangesAsync(ct);
        return changed;
    }

    private async Task<int> SweepEntityAsync<T>(IEntityType entity, PersonWords words, CancellationToken ct) where T : class
    {
        var (texts, changed) = (TextsOf(entity), 0);
        foreach (var row in await db.Set<T>().IgnoreQueryFilters([DataScope.FilterName, "SoftDelete"]).Where(Speaking<T>(entity, texts, words)).ToListAsync(ct))
        {
            var before = changed;
            foreach (var text in texts)
            {
                var property = db.Entry(row).Property(text.Name);
                if (property.CurrentValue is not string value || words.Replace(value) is not { } without || without == value) continue;
                property.CurrentValue = without;
                changed = before + 1;
            }
        }
        return changed;
    }

    private static Expression<Func<T, bool>> Speaking<T>(IEntityType entity, IReadOnlyList<IProperty> texts, PersonWords words)
    {
        var row = Expression.Parameter(typeof(T));
        var contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
        Expression speaks = Expression.Constant(false);
        foreach (var text in texts)
            foreach (var word in words.Telling)
                speaks = Expression.OrElse(speaks, Expression.Call(Read(row, text), contains, Expression.Constant(word)));
        foreach (var id in entity.GetProperties().Where(p => (p.ClrType == typeof(Guid) || p.ClrType == typeof(Guid?)) && !Editors.Contains(p.Name)))
            foreach (var one in words.Ids)
                speaks = Expression.OrElse(speaks, Expression.Equal(Read(row, id), Expression.Constant(one, id.ClrType)));
        return Expression.Lambda<Func<T, bool>>(speaks, row);
    }

    private static MethodCallExpression Read(ParameterExpression row, IProperty property)
        => Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(property.Name));

    private static IReadOnlyList<IProperty> TextsOf(IEntityType entity) => [.. entity.GetProperties().Where(p => p.ClrType == typeof(string) && !p.IsKey() && !p.IsConcurrencyToken)];
}

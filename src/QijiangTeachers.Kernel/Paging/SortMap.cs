using System.Collections;
using System.Linq.Expressions;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Kernel.Paging;

/// <summary>The columns by which a list may be sorted; anything else is refused by name.</summary>
public sealed class SortMap<T>(string defaultSorting) : IEnumerable<string>
{
    private readonly Dictionary<string, LambdaExpression> _columns = new(StringComparer.OrdinalIgnoreCase);

    public Expression<Func<T, object?>> this[string name]
    {
        set => _columns[name] = Unbox(value);
    }

    public IEnumerator<string> GetEnumerator() => _columns.Keys.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the list can be put into this order by the columns of the map alone.</summary>
    public bool Covers(string? sorting) => Parts(sorting).All(p => _columns.ContainsKey(p.Split(' ')[0]));

    /// <summary>Sorts by <paramref name="sorting"/> (or the list's natural order), ties broken by <paramref name="tieBreaker"/>.</summary>
    /// <exception cref="InputInvalidException">An unknown column; the message lists the allowed ones.</exception>
    public IOrderedQueryable<T> Apply<TKey>(IQueryable<T> query, string? sorting, Expression<Func<T, TKey>> tieBreaker)
    {
        IOrderedQueryable<T>? ordered = null;
        foreach (var part in Parts(sorting))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var descending = words.Length == 2 && words[1].Equals("desc", StringComparison.OrdinalIgnoreCase);
            if (words.Length > 2 || (words.Length == 2 && !descending && !words[1].Equals("asc", StringComparison.OrdinalIgnoreCase)) || !_columns.TryGetValue(words[0], out var column))
                throw new InputInvalidException("sorting", "UnknownSorting", ("Sorting", part), ("Known", string.Join(", ", _columns.Keys)));
            ordered = Order(ordered, query, column, descending);
        }
        return ordered is null ? query.OrderBy(tieBreaker) : ordered.ThenBy(tieBreaker);
    }

    private string[] Parts(string? sorting)
        => (string.IsNullOrWhiteSpace(sorting) ? defaultSorting : sorting).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IOrderedQueryable<T> Order(IOrderedQueryable<T>? ordered, IQueryable<T> query, LambdaExpression column, bool descending)
    {
        var method = (ordered, descending) switch
        {
            (null, false) => nameof(Queryable.OrderBy),
            (null, true) => nameof(Queryable.OrderByDescending),
            (_, false) => nameof(Queryable.ThenBy),
            _ => nameof(Queryable.ThenByDescending),
        };
        var source = (IQueryable)(ordered ?? query);
        var call = Expression.Call(typeof(Queryable), method, [typeof(T), column.ReturnType], source.Expression, Expression.Quote(column));
        return (IOrderedQueryable<T>)source.Provider.CreateQuery<T>(call);
    }

    private static LambdaExpression Unbox(Expression<Func<T, object?>> value)
        => value.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert
            ? Expression.Lambda(convert.Operand, value.Parameters)
            : value;
}

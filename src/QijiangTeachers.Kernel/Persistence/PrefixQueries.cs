using System.Linq.Expressions;

namespace QijiangTeachers.Kernel.Persistence;

/// <summary>
/// Search by the beginning of a key. <c>LIKE 'x%'</c> alone reads the whole table on SQLite; with the range beside it an
/// index answers on all three databases.
/// </summary>
public static class PrefixQueries
{
    /// <summary>Rows whose column begins with the prefix; an empty prefix is all rows.</summary>
    public static IQueryable<T> StartingWith<T>(this IQueryable<T> rows, Expression<Func<T, string>> column, string prefix)
    {
        if (prefix.Length == 0) return rows;
        var (text, range) = (column.Body, new Range(prefix, UpperBound(prefix)));
        var condition = Expression.AndAlso(
            Expression.Call(text, typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!, Parameter(range, nameof(Range.Prefix))),
            Compare(ExpressionType.GreaterThanOrEqual, text, Parameter(range, nameof(Range.Prefix))));
        if (range.Upper is not null) condition = Expression.AndAlso(condition, Compare(ExpressionType.LessThan, text, Parameter(range, nameof(Range.Upper))));
        return rows.Where(Expression.Lambda<Func<T, bool>>(condition, column.Parameters));
    }

    /// <summary>
    /// The least text above all that begin with the prefix, or null. Only a letter or digit is raised: where other
    /// characters sort differs between collations, so they are dropped and the range is a little wide.
    /// </summary>
    internal static string? UpperBound(string prefix)
    {
        for (var end = prefix.Length; end > 0; end--)
            if (prefix[end - 1] is (>= 'a' and < 'z') or (>= 'A' and < 'Z') or (>= '0' and < '9')) return prefix[..(end - 1)] + (char)(prefix[end - 1] + 1);
        return null;
    }

    private static BinaryExpression Compare(ExpressionType type, Expression text, Expression bound)
        => Expression.MakeBinary(type, Expression.Call(typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!, text, bound), Expression.Constant(0));

    // A member of a constant becomes a parameter of the statement, so that one plan serves every search.
    private static MemberExpression Parameter(Range range, string member) => Expression.Property(Expression.Constant(range), member);

    private sealed record Range(string Prefix, string? Upper);
}

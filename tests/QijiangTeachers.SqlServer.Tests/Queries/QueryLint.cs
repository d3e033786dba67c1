using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace QijiangTeachers.SqlServer.Tests.Queries;

/// <summary>What DacFx lets pass and the engine doesn't: functions that don't exist, and aggregates over subqueries or aggregates (error 130).</summary>
internal sealed class QueryLint : TSqlFragmentVisitor
{
    private static readonly HashSet<string> Aggregates = new(StringComparer.OrdinalIgnoreCase) { "COUNT", "COUNT_BIG", "SUM", "MIN", "MAX", "AVG", "STDEV", "STRING_AGG" };

    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "ABS", "CEILING", "CHARINDEX", "CONCAT", "DATEADD", "DATEDIFF", "DATEFROMPARTS", "DATEPART", "FLOOR", "ISNULL", "JSON_VALUE", "LEN", "LOWER", "LTRIM",
        "REPLACE", "ROUND", "ROW_NUMBER", "RTRIM", "SUBSTRING", "UPPER", "DATALENGTH", "POWER", "SIGN", "EOMONTH", "GREATEST", "LEAST", "NEWID",
    };

    private readonly List<string> _complaints = [];

    public static IReadOnlyList<string> Check(TSqlFragment query)
    {
        var lint = new QueryLint();
        query.Accept(lint);
        return lint._complaints;
    }

    public override void Visit(FunctionCall node)
    {
        var name = node.FunctionName.Value;
        if (!Aggregates.Contains(name))
        {
            if (!Functions.Contains(name)) _complaints.Add($"{name} isn't known to be a function of SQL Server; if it is one, add it to QueryLint.");
            return;
        }
        if (node.OverClause is not null) return;
        var inner = new Inner();
        foreach (var parameter in node.Parameters) parameter.Accept(inner);
        if (inner.Found is { } what) _complaints.Add($"{name} contains {what}, which SQL Server refuses (error 130): compute it in a subquery first.");
    }

    private sealed class Inner : TSqlFragmentVisitor
    {
        public string? Found { get; private set; }

        public override void Visit(ScalarSubquery node) => Found ??= "a subquery";
        public override void Visit(ExistsPredicate node) => Found ??= "an EXISTS";

        public override void Visit(FunctionCall node)
        {
            if (Aggregates.Contains(node.FunctionName.Value) && node.OverClause is null) Found ??= "another aggregate";
        }
    }
}

using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace QijiangTeachers.SqlServer.Tests;

/// <summary>SQL Server 2022's grammar.</summary>
internal static class TSql
{
    public static TSqlFragment Parse(string text)
    {
        var fragment = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        errors.ShouldBeEmpty($"{string.Join("; ", errors.Select(e => $"line {e.Line}: {e.Message}"))}{Environment.NewLine}{text}");
        return fragment;
    }

    /// <summary>The source of one node.</summary>
    public static string TextOf(TSqlFragment node, string script) => script.Substring(node.StartOffset, node.FragmentLength);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using QijiangTeachers.Database;

namespace QijiangTeachers.SqlServer.Tests.Schema;

/// <summary>What EF Core would create on an empty SQL Server, statement by statement: DacFx takes one at a time.</summary>
internal sealed class SchemaScript : TSqlFragmentVisitor
{
    private readonly string _script;
    private readonly List<string> _statements = [];

    private SchemaScript(string script) => _script = script;

    public static IReadOnlyList<string> Statements { get; } = Read();

    public override void ExplicitVisit(CreateTableStatement node) => Add(node);
    public override void ExplicitVisit(CreateIndexStatement node) => Add(node);
    public override void ExplicitVisit(CreateSchemaStatement node) => Add(node);
    public override void ExplicitVisit(CreateSequenceStatement node) => Add(node);
    public override void ExplicitVisit(CreateViewStatement node) => Add(node);

    private void Add(TSqlFragment node) => _statements.Add(TSql.TextOf(node, _script));

    private static List<string> Read()
    {
        using var db = DesignTimeContext.Create(DatabaseProvider.SqlServer);
        var visitor = new SchemaScript(db.Database.GenerateCreateScript());
        TSql.Parse(visitor._script).Accept(visitor);
        return visitor._statements;
    }
}

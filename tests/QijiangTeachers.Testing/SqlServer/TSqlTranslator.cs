#pragma warning disable EF1001 // see CapturingQueryCompiler
using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Testing.SqlServer;

/// <summary>Runs a query of another provider's context on a SQL Server context that has no server.</summary>
internal static class TSqlTranslator
{
    private static readonly Lock OneAtATime = new();
    private static readonly Lazy<(RegistryDbContext Db, SilentSqlServer Silence)> Context = new(() =>
    {
        var silence = new SilentSqlServer();
        return (silence.CreateContext(), silence);
    });

    public static IReadOnlyList<string> Translate(Expression query, IReadOnlyDictionary<string, object?> parameters)
    {
        lock (OneAtATime)
        {
            var (db, silence) = Context.Value;
            silence.Commands.Clear();
            var own = new OwnRoots(db.Model).Visit(query);
            var result = typeof(IQueryable).IsAssignableFrom(own.Type) ? typeof(IEnumerable<>).MakeGenericType(own.Type.GetGenericArguments()[0]) : own.Type;
            Run.MakeGenericMethod(result).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [db, own, parameters], null);
            db.ChangeTracker.Clear();
            return [.. silence.Commands];
        }
    }

    private static readonly MethodInfo Run = typeof(TSqlTranslator).GetMethod(nameof(Execute), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static void Execute<T>(RegistryDbContext db, Expression query, IReadOnlyDictionary<string, object?> parameters)
    {
        var executor = db.GetService<IDatabase>().CompileQuery<T>(query, async: false);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in parameters) context.Parameters[name] = value;
        try
        {
            if (executor(context) is IEnumerable rows and not string)
                foreach (var _ in rows) { }
        }
        catch (InvalidOperationException e) when (e.StackTrace?.Contains("System.Linq", StringComparison.Ordinal) == true || e.Message.Contains("no elements", StringComparison.Ordinal))
        {
            // The silent server has no row for First and Max; their command has been seen.
        }
    }

    /// <summary>The same tables in SQL Server's model.</summary>
    private sealed class OwnRoots(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root => root.DetachQueryProvider() is EntityQueryRootExpression free ? free.UpdateEntityType(model.FindEntityType(root.EntityType.Name)!) : root,
            QueryRootExpression root => root.DetachQueryProvider(),
            _ => base.VisitExtension(node),
        };
    }
}

using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Testing.SqlServer;

/// <summary>Stands where a SQL Server would: writes down every command and answers with nothing.</summary>
public sealed class SilentSqlServer
{
    public List<string> Commands { get; } = [];

    public RegistryDbContext CreateContext()
    {
        var db = DesignTimeContext.Create(DatabaseProvider.SqlServer, builder => builder.AddInterceptors(new Connections(), new Recorder(Commands)));
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return db;
    }

    private sealed class Connections : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
            => new(InterceptionResult.Suppress());
    }

    private sealed class Recorder(List<string> commands) : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Record(command, eventData);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Record(command, eventData);
            return InterceptionResult<int>.SuppressWithResult(1);
        }

        public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
        {
            Record(command, eventData);
            return InterceptionResult<object>.SuppressWithResult(1);
        }

        private void Record(DbCommand command, CommandEventData eventData)
            => commands.Add(eventData.Context!.GetService<IRelationalQueryStringFactory>().Create(command));
    }
}

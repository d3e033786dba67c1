using QijiangTeachers.Database;

namespace QijiangTeachers.Testing.Web;

/// <summary>The server on PostgreSQL.</summary>
public sealed class PostgreSqlRegistryServer : RegistryServer
{
    protected override DatabaseProvider Provider => DatabaseProvider.PostgreSql;
}

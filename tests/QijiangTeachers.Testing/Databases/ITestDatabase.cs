using QijiangTeachers.Database;

namespace QijiangTeachers.Testing.Databases;

/// <summary>A database of the test's own, migrated and with the reference data; dropped at the end.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    DatabaseOptions Options { get; }
}

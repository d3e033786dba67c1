using QijiangTeachers.Database.Backup;

namespace QijiangTeachers.Database.Sqlite;

/// <summary>
/// A file beside the SQLite database that every process which works with it holds open together with the others, and a
/// restore alone. The operating system lets go of it when the process ends, however it ends.
/// </summary>
public sealed class SqliteUse(DatabaseOptions options) : IDisposable
{
    private FileStream? _held;

    /// <summary>Before the database is opened: a restore that was killed after its decision is brought to its end.</summary>
    /// <exception cref="InvalidOperationException">A restore is under way.</exception>
    public void Begin()
    {
        if (_held is not null || RegistryDbContextSetup.SqliteFile(options) is not { } database) return;
        if (RestoreJournal.IsLeft(database))
        {
            using var alone = TakeAlone(database) ?? throw UnderWay(database);
            RestoreJournal.Finish(database);
        }
        _held = Open(database, FileShare.Read) ?? throw UnderWay(database);
    }

    public void Dispose() => _held?.Dispose();

    /// <returns>Null if a server or command works with the database.</returns>
    internal static FileStream? TakeAlone(string database) => Open(database, FileShare.None);

    private static FileStream? Open(string database, FileShare share)
    {
        try
        {
            return new FileStream(database + ".in-use", FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (IOException) when (File.Exists(database + ".in-use"))
        {
            return null;
        }
    }

    private static InvalidOperationException UnderWay(string database) => new($"A restore into {database} is under way. Start again when it has ended.");
}

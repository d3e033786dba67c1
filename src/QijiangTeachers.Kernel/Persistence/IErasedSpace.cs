namespace QijiangTeachers.Kernel.Persistence;

/// <summary>What rows leave behind in the files of the database once they are removed or written over.</summary>
public interface IErasedSpace
{
    /// <summary>Gives it up, outside a transaction, where the database can do so; a server's own tools do it otherwise.</summary>
    Task CleanAsync(CancellationToken ct = default);
}

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>What an operator sees of one type of row, and does about those set aside.</summary>
public interface IDrainQueue
{
    Task<DrainQueueState> StateAsync(CancellationToken ct);

    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<SetAsideRow>> SetAsideAsync(int max, CancellationToken ct);

    /// <summary>Rows set aside are due again, with all their tries.</summary>
    /// <param name="id">Null: all of them.</param>
    /// <returns>How many.</returns>
    Task<int> RetryAsync(Guid? id, CancellationToken ct);
}

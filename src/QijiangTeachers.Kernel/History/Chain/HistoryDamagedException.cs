namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>Words can't be taken out of a process that isn't what was sealed: the new seal would cover what was done to it.</summary>
public sealed class HistoryDamagedException(Guid processId) : Exception($"Process {processId} isn't what was sealed. Run verify-history before anything is erased.")
{
    public Guid ProcessId { get; } = processId;
}

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>Counts what a verification finds and hands each finding on at once: there may be very many.</summary>
internal sealed class Findings(HistoryVerification result, Func<HistoryFinding, Task> found)
{
    public Task AddAsync(HistoryFinding finding)
    {
        result.Faults++;
        return found(finding);
    }
}

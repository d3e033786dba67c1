namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>How processes read once words were taken out of them.</summary>
internal interface IHistoryWording
{
    /// <summary>Whether the event is in the time line of the person whose words go.</summary>
    bool IsTheirs(ProcessEvent e);

    string ActorName(Process process);

    /// <param name="onlyTheirs">The process concerns nobody else.</param>
    string? Reason(Process process, bool onlyTheirs);

    string Data(Process process, ProcessEvent e);
}

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>Seals a process while it is being written: its events as they come, itself at the end.</summary>
internal sealed class ProcessSealer : IDisposable
{
    private readonly HistoryKey _key;
    private readonly Process _process;
    private readonly CanonicalForm _form = new();
    private readonly EventsSeal _events;

    public ProcessSealer(HistoryKey key, Process process)
    {
        (_key, _process) = (key, process);
        _events = new(key, process.Id, _form);
    }

    public IReadOnlyList<ProcessEvent> Take(ProcessRecorder recorder)
    {
        var events = recorder.Drain();
        foreach (var e in events) _events.Add(e);
        return events;
    }

    /// <summary>The last ones: the process has its final number of changes now, and its seals.</summary>
    public IReadOnlyList<ProcessEvent> TakeLast(ProcessRecorder recorder)
    {
        var rest = Take(recorder);
        (_process.EventCount, _process.EventsSeal) = (_events.Count, _events.Close());
        _process.Seal = ProcessSeal.Of(_key, _process, _process.EventsSeal, _form);
        return rest;
    }

    public void Dispose() => _events.Dispose();
}

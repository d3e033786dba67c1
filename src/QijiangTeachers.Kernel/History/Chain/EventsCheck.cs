namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>
/// The stored events of one process, read one after the other, against what was sealed: when it was written, or when words of an
/// erased person were taken out of it.
/// </summary>
internal sealed class EventsCheck(HistoryKey key, Process process, HistoryRedaction? redaction, CanonicalForm form) : IDisposable
{
    private const int NamedNumbers = 10;

    private readonly EventsSeal _seal = new(key, process.Id, form);
    private readonly List<int> _missing = [], _added = [];
    private int _last;

    public Process Process { get; } = process;

    public void Add(ProcessEvent e)
    {
        for (var number = _last + 1; number < e.Number && number <= Process.EventCount && _missing.Count < NamedNumbers; number++) _missing.Add(number);
        if ((e.Number > Process.EventCount || e.Number < 1) && _added.Count < NamedNumbers) _added.Add(e.Number);
        _last = e.Number;
        _seal.Add(e);
    }

    public IEnumerable<HistoryFinding> Close()
    {
        for (var number = _last + 1; number <= Process.EventCount && _missing.Count < NamedNumbers; number++) _missing.Add(number);
        var stored = _seal.Close();
        var expected = redaction?.EventsSeal ?? Process.EventsSeal;
        var isSealed = Fits(expected);
        if (!isSealed) yield return HistoryFinding.Of(HistoryFault.ProcessChanged, Process);
        // Where the process fits with the seal of what is there, only its copy of that seal was touched.
        if (stored.AsSpan().SequenceEqual(expected) || (!isSealed && Fits(stored))) yield break;
        if (_missing.Count > 0) yield return HistoryFinding.Of(HistoryFault.EventsRemoved, Process, string.Join(", ", _missing));
        if (_added.Count > 0) yield return HistoryFinding.Of(HistoryFault.EventsAdded, Process, string.Join(", ", _added));
        if (_missing.Count == 0 && _added.Count == 0) yield return HistoryFinding.Of(HistoryFault.EventsChanged, Process);
    }

    private bool Fits(byte[] eventsSeal)
        => redaction?.Fits(key, Process, eventsSeal, form) ?? ProcessSeal.Of(key, Process, eventsSeal, form).AsSpan().SequenceEqual(Process.Seal);

    public void Dispose() => _seal.Dispose();
}

using System.Security.Cryptography;

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>The seal of a process's events, taken one after the other: however many there are, none is held.</summary>
internal sealed class EventsSeal : IDisposable
{
    private readonly IncrementalHash _hash;
    private readonly CanonicalForm _form;

    /// <param name="form">A buffer that nobody else uses in the meantime.</param>
    public EventsSeal(HistoryKey key, Guid processId, CanonicalForm form)
    {
        (_hash, _form) = (key.Begin(), form);
        _hash.AppendData(form.Begin("events/1").Add(processId).Bytes);
    }

    public int Count { get; private set; }

    public void Add(ProcessEvent e)
    {
        _hash.AppendData(_form.Begin("event").Add(e.Number).Add(e.Type).Add(e.TeacherId).Add(e.SchoolId).Add(e.On).Add(e.Data).Bytes);
        Count++;
    }

    public byte[] Close() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();
}

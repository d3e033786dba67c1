using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace QijiangTeachers.Kernel.History;

/// <summary>Collects the events of one process; they are written in the transaction of the change itself.</summary>
public sealed class ProcessRecorder(Process process, ProcessCatalogue catalogue, Func<ProcessRecorder, CancellationToken, Task> flush)
{
    private readonly List<ProcessEvent> _pending = [];
    private int _number;

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public Guid ProcessId => process.Id;

    /// <summary>UTC instant of the process; facts written by it carry the same.</summary>
    public DateTime At => process.At;

    /// <summary>Whether anything changed: a process without changes is not written.</summary>
    public bool HasChanges => process.Changes > 0;

    public void Record(HistoryEvent change)
    {
        var name = catalogue.NameOf(change.GetType());
        _pending.Add(new ProcessEvent(process.Id, ++_number, name, change.TeacherId, change.SchoolId, change.On,
            JsonSerializer.Serialize(change, change.GetType(), Json)));
        process.Changes++;
    }

    /// <summary>Counts ledger rows, which carry the process's id and are their own record.</summary>
    public void Wrote(int ledgerRows) => process.Changes += ledgerRows;

    /// <summary>
    /// Writes what was recorded so far, observers included, so that bulk work doesn't hold all its events in memory. Still
    /// inside the transaction: nothing is kept if the work fails later.
    /// </summary>
    public Task FlushAsync(CancellationToken ct) => flush(this, ct);

    internal IReadOnlyList<ProcessEvent> Drain()
    {
        var events = _pending.ToArray();
        _pending.Clear();
        return events;
    }
}

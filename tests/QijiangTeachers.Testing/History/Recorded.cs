using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Testing.History;

/// <summary>A process of the history with its events, in the order written.</summary>
public sealed record Recorded(string Kind, string? Reason, int Changes, IReadOnlyList<HistoryEvent> Events)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The only event, which must be of this type.</summary>
    public T Only<T>() where T : HistoryEvent => Events is [T only] ? only : throw new InvalidOperationException($"{Kind} has {Events.Count} events: {string.Join(", ", Events)}");

    internal static async Task<IReadOnlyList<Recorded>> ReadAsync(UserScope scope)
    {
        var catalogue = scope.Get<ProcessCatalogue>();
        var processes = await scope.Db.Set<Process>().AsNoTracking().OrderBy(p => p.Id).ToListAsync();
        var events = (await scope.Db.Set<ProcessEvent>().AsNoTracking().ToListAsync()).OrderBy(e => e.Number).ToLookup(e => e.ProcessId);
        return [.. processes.Select(p => new Recorded(p.Kind, p.Reason, p.Changes, [.. events[p.Id].Select(e => Read(e, catalogue))]))];
    }

    private static HistoryEvent Read(ProcessEvent stored, ProcessCatalogue catalogue)
        => (HistoryEvent)JsonSerializer.Deserialize(stored.Data, catalogue.Events[stored.Type], Json)! with { TeacherId = stored.TeacherId, SchoolId = stored.SchoolId, On = stored.On };
}

using System.Text.Json;
using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Kernel.History;

/// <summary>All kinds of process and types of event of the composed modules.</summary>
public sealed class ProcessCatalogue : IProcessCatalogue
{
    private readonly HashSet<string> _processes = [];
    private readonly Dictionary<ProcessTrait, List<string>> _traits = [];
    private readonly Dictionary<Type, string> _names = [];
    private readonly Dictionary<string, Type> _types = [];

    public ProcessCatalogue(ModuleSet modules)
    {
        foreach (var module in modules.Modules) module.Record(this);
    }

    public IReadOnlyCollection<string> Processes => _processes;
    public IReadOnlyDictionary<string, Type> Events => _types;

    public void AddProcess(string kind) => _processes.Add(kind);

    public void Mark(ProcessTrait trait, params ReadOnlySpan<string> kinds)
    {
        foreach (var kind in kinds) Require(kind);
        if (!_traits.TryGetValue(trait, out var marked)) _traits[trait] = marked = [];
        marked.AddRange(kinds);
    }

    public IReadOnlyList<string> With(ProcessTrait trait) => _traits.GetValueOrDefault(trait) ?? [];

    public void AddEvent<TEvent>(string name) where TEvent : HistoryEvent
    {
        _names.Add(typeof(TEvent), name);
        _types.Add(name, typeof(TEvent));
    }

    public string NameOf(Type eventType) => _names.TryGetValue(eventType, out var name)
        ? name
        : throw new InvalidOperationException($"Event {eventType.Name} isn't registered. Add it in the Record method of its module.");

    /// <summary>The events of one type among those of a process, as the records that were written.</summary>
    public IEnumerable<TEvent> Read<TEvent>(IEnumerable<ProcessEvent> events) where TEvent : HistoryEvent
    {
        var name = NameOf(typeof(TEvent));
        return events.Where(e => e.Type == name).Select(e => JsonSerializer.Deserialize<TEvent>(e.Data, ProcessRecorder.Json)! with { TeacherId = e.TeacherId, SchoolId = e.SchoolId, On = e.On });
    }

    public void Require(string kind)
    {
        if (!_processes.Contains(kind))
            throw new InvalidOperationException($"Process kind {kind} isn't registered. Add it in the Record method of its module.");
    }
}

namespace QijiangTeachers.Kernel.History;

/// <summary>
/// Where modules name the kinds of process and the types of event that they write. A kind needs the text
/// <c>Process:{kind}</c>, an event the text <c>Event:{name}</c>; start-up fails otherwise.
/// </summary>
public interface IProcessCatalogue
{
    void AddProcess(string kind);

    /// <summary>Kinds that are looked for together.</summary>
    void Mark(ProcessTrait trait, params ReadOnlySpan<string> kinds);
    void AddEvent<TEvent>(string name) where TEvent : HistoryEvent;
}

namespace QijiangTeachers.Kernel.History;

/// <summary>
/// Where modules name the kinds of process and the types of event that they write. A kind needs the text
/// <c>Process:{kind}</c>, an event the text <c>Event:{name}</c>; start-up fails otherwise.
/// </summary>
public interface IProcessCatalogue
{
    void AddProcess(string kind);
    void AddEvent<TEvent>(string name) where TEvent : HistoryEvent;
}

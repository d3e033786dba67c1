namespace QijiangTeachers.Kernel.History;

/// <summary>The stored form of a <see cref="HistoryEvent"/>.</summary>
public sealed class ProcessEvent
{
    private ProcessEvent() { }

    public ProcessEvent(Guid processId, int number, string type, Guid? teacherId, Guid? schoolId, DateOnly? on, string data)
        => (ProcessId, Number, Type, TeacherId, SchoolId, On, Data) = (processId, number, type, teacherId, schoolId, on, data);

    public Guid ProcessId { get; private init; }

    /// <summary>Position within the process, from 1.</summary>
    public int Number { get; private init; }
    public string Type { get; private init; } = "";
    public Guid? TeacherId { get; private init; }
    public Guid? SchoolId { get; private init; }
    public DateOnly? On { get; private init; }

    /// <summary>JSON of the event record.</summary>
    public string Data { get; private init; } = "{}";
}

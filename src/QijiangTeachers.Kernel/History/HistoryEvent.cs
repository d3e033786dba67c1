using System.Text.Json.Serialization;

namespace QijiangTeachers.Kernel.History;

/// <summary>
/// What changed, as a record of its own that doesn't change when entities change. Sensitive values are sealed before
/// they are put into an event.
/// </summary>
public abstract record HistoryEvent
{
    /// <summary>The teacher in whose time line the event stands.</summary>
    [JsonIgnore] public Guid? TeacherId { get; init; }
    [JsonIgnore] public Guid? SchoolId { get; init; }

    /// <summary>The day on which the change takes effect (China time), where that differs from the day of writing.</summary>
    [JsonIgnore] public DateOnly? On { get; init; }
}

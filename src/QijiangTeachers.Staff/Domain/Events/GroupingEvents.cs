using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Domain;

/// <summary>What the history keeps of 学区 and 教育集团; <paramref name="Grouping"/> says which of the two.</summary>
public abstract record GroupingEvent(string Grouping, string Name) : HistoryEvent;

public sealed record GroupingAdded(string Grouping, string Name) : GroupingEvent(Grouping, Name);

public sealed record GroupingRenamed(string Grouping, string Name, FieldChange Change) : GroupingEvent(Grouping, Name);

public sealed record ClusterLeadSet(string Grouping, string Name, FieldChange Change) : GroupingEvent(Grouping, Name);

public sealed record GroupingRemoved(string Grouping, string Name) : GroupingEvent(Grouping, Name);

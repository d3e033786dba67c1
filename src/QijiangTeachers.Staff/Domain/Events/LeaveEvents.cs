using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// What the history keeps of a leave: its kind (Chinese term) and days. 事由 may speak of health: the history says that it
/// changed, never what it says. <c>On</c> is the first day whose figures may change.
/// </summary>
public abstract record LeaveEvent(Guid LeaveId, string LeaveKind, DateOnly StartOn) : HistoryEvent;

/// <summary><paramref name="EndOn"/> is the last day; null = open.</summary>
public sealed record LeaveAdded(Guid LeaveId, string LeaveKind, DateOnly StartOn, DateOnly? EndOn) : LeaveEvent(LeaveId, LeaveKind, StartOn);

/// <summary>The record was wrong; each change by the roster's column name.</summary>
public sealed record LeaveCorrected(Guid LeaveId, string LeaveKind, DateOnly StartOn, IReadOnlyList<FieldChange> Changes) : LeaveEvent(LeaveId, LeaveKind, StartOn);

/// <summary>A mistaken entry taken out of every count, past dates included.</summary>
public sealed record LeaveRemoved(Guid LeaveId, string LeaveKind, DateOnly StartOn, DateOnly? EndOn) : LeaveEvent(LeaveId, LeaveKind, StartOn);

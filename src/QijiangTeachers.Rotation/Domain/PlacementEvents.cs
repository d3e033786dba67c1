using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Rotation.Domain;

/// <summary>
/// What the history keeps of a rotation: its kind (the Chinese term), and from when. <c>On</c> is the first day whose
/// figures the change may touch, <c>SchoolId</c> the school of origin.
/// </summary>
public abstract record PlacementEvent(Guid PlacementId, string RotationKind, DateOnly StartOn) : HistoryEvent;

/// <summary>Schools by name; <paramref name="EndOn"/> is the last day.</summary>
public sealed record PlacementAdded(
    Guid PlacementId, string RotationKind, DateOnly StartOn, DateOnly? EndOn, int SchoolYear, string FromSchool, string ToSchool)
    : PlacementEvent(PlacementId, RotationKind, StartOn);

/// <summary>The record was wrong; each change by the roster's column name.</summary>
public sealed record PlacementCorrected(Guid PlacementId, string RotationKind, DateOnly StartOn, IReadOnlyList<FieldChange> Changes)
    : PlacementEvent(PlacementId, RotationKind, StartOn);

/// <summary>Ended before its planned end; <paramref name="EndOn"/> is the last day.</summary>
public sealed record PlacementEnded(Guid PlacementId, string RotationKind, DateOnly StartOn, DateOnly EndOn, DateOnly? PlannedEndOn, string EndReason)
    : PlacementEvent(PlacementId, RotationKind, StartOn);

/// <summary>The early end was a mistake; the planned end holds again.</summary>
public sealed record PlacementEndTakenBack(Guid PlacementId, string RotationKind, DateOnly StartOn, DateOnly EndOn, DateOnly? PlannedEndOn)
    : PlacementEvent(PlacementId, RotationKind, StartOn);

/// <summary>A mistaken entry taken out of every count, past dates included.</summary>
public sealed record PlacementRemoved(Guid PlacementId, string RotationKind, DateOnly StartOn, DateOnly? EndOn, string FromSchool, string ToSchool)
    : PlacementEvent(PlacementId, RotationKind, StartOn);

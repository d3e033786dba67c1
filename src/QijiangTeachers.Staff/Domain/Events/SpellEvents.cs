using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Domain;

/// <summary>What the history keeps of a spell: where, as what (Chinese term), from when. <c>On</c> is the first day whose figures may change.</summary>
public abstract record SpellEvent(Guid SpellId, string School, string SpellKind, DateOnly StartOn) : HistoryEvent;

/// <summary><paramref name="EndOn"/> is the last day; null = open.</summary>
public sealed record SpellAdded(Guid SpellId, string School, string SpellKind, DateOnly StartOn, DateOnly? EndOn) : SpellEvent(SpellId, School, SpellKind, StartOn);

/// <summary>The record was wrong; each change by the roster's column name.</summary>
public sealed record SpellCorrected(Guid SpellId, string School, string SpellKind, DateOnly StartOn, IReadOnlyList<FieldChange> Changes)
    : SpellEvent(SpellId, School, SpellKind, StartOn);

/// <summary><paramref name="EndOn"/> is the last day.</summary>
public sealed record SpellEnded(Guid SpellId, string School, string SpellKind, DateOnly StartOn, DateOnly EndOn) : SpellEvent(SpellId, School, SpellKind, StartOn);

/// <summary>A mistaken entry taken out of every count, past dates included.</summary>
public sealed record SpellRemoved(Guid SpellId, string School, string SpellKind, DateOnly StartOn, DateOnly? EndOn) : SpellEvent(SpellId, School, SpellKind, StartOn);

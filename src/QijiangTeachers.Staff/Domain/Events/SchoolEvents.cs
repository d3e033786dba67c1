using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Domain;

/// <summary>What the history keeps of a school.</summary>
public abstract record SchoolEvent(string Code, string SchoolName) : HistoryEvent;

/// <summary>A school is new, with the facts of a first school year.</summary>
public sealed record SchoolAdded(string Code, string SchoolName, int SchoolYear) : SchoolEvent(Code, SchoolName);

/// <summary>The facts of a school year that had none.</summary>
public sealed record SchoolYearAdded(string Code, string SchoolName, int SchoolYear, IReadOnlyList<FieldChange> Changes) : SchoolEvent(Code, SchoolName);

/// <summary>The facts of a school year changed; each by the roster's column name.</summary>
public sealed record SchoolYearChanged(string Code, string SchoolName, int SchoolYear, IReadOnlyList<FieldChange> Changes) : SchoolEvent(Code, SchoolName);

using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// What the history keeps of a person's record. Schools and terms stand as a person reads them, ID card and phone masked.
/// <c>On</c> is the first day whose figures the change may touch, <c>SchoolId</c> the employer by which access is decided.
/// </summary>
public abstract record TeacherEvent : HistoryEvent;

/// <summary>A new person with the first main spell.</summary>
public sealed record TeacherAdded(string Number, string Name, string? School, DateOnly? ArrivedOn, DateOnly? LeftOn) : TeacherEvent
{
    /// <summary>参加工作, or 到校 for somebody who worked elsewhere before.</summary>
    public string? Entry { get; init; }

    /// <summary>用工形式 (Chinese term).</summary>
    public string? Employment { get; init; }

    /// <summary>小学数学.</summary>
    public string? Teaches { get; init; }
}

/// <summary>The record was wrong, on all dates; each change by the roster's column name.</summary>
public sealed record TeacherCorrected(IReadOnlyList<FieldChange> Changes) : TeacherEvent;

/// <summary>Another main spell begins on <c>On</c>; the one before ended.</summary>
public sealed record TeacherTransferred(Guid SpellId, string FromSchool, string ToSchool, DateOnly ArrivedOn, IReadOnlyList<FieldChange> Changes) : TeacherEvent;

/// <summary>退休, 离职, 调出 or 去世; <paramref name="LeftOn"/> is the last day in service.</summary>
public sealed record TeacherLeft(Guid SpellId, string School, string Status, DateOnly LeftOn, IReadOnlyList<FieldChange> Changes) : TeacherEvent;

/// <summary>The departure was a mistake or didn't happen: <paramref name="LeftOn"/> is what stood there.</summary>
public sealed record TeacherLeaveTakenBack(Guid SpellId, string School, string Status, DateOnly? LeftOn, IReadOnlyList<FieldChange> Changes) : TeacherEvent;

/// <summary>In service again after having left.</summary>
public sealed record TeacherReturned(Guid SpellId, string School, DateOnly ArrivedOn, IReadOnlyList<FieldChange> Changes) : TeacherEvent;

/// <summary>A dated change: the former value holds until the day before <c>On</c>.</summary>
public sealed record TeacherAttributeChanged(FieldChange Change) : TeacherEvent;

/// <summary>核对确认.</summary>
public sealed record RecordConfirmed(DateOnly ConfirmedOn) : TeacherEvent;

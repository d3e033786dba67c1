using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>A title's events with person, school and first day touched.</summary>
internal static class TitleHistory
{
    public static HistoryEvent Recognised(TitleTerm t, Guid? schoolId)
        => new TitleRecognised(t.Id, Terms.Of(t.Title), t.From, t.ValidUntil, t.EndedOn, t.EndReason, t.DocumentNo) { TeacherId = t.TeacherId, SchoolId = schoolId, On = t.From };

    /// <param name="t">As it is now.</param>
    /// <param name="before">Its days before the correction.</param>
    /// <param name="changes">What the correction returned.</param>
    /// <param name="schoolId">The employer by which access is decided.</param>
    public static HistoryEvent Corrected(TitleTerm t, EffectivePeriod before, IReadOnlyList<FieldChange> changes, Guid? schoolId)
        => new TitleCorrected(t.Id, Terms.Of(t.Title), t.From, changes) { TeacherId = t.TeacherId, SchoolId = schoolId, On = before.From < t.From ? before.From : t.From };

    public static HistoryEvent Ended(TitleTerm t, Guid? schoolId)
        => new TitleEnded(t.Id, Terms.Of(t.Title), t.From, t.EndedOn!.Value, t.EndReason!, t.EndDocumentNo) { TeacherId = t.TeacherId, SchoolId = schoolId, On = t.EndedOn };

    /// <summary>To be told before the end is taken back.</summary>
    public static HistoryEvent EndTakenBack(TitleTerm t, Guid? schoolId)
        => new TitleEndTakenBack(t.Id, Terms.Of(t.Title), t.From, t.EndedOn!.Value, t.EndReason, t.EndDocumentNo) { TeacherId = t.TeacherId, SchoolId = schoolId, On = t.EndedOn };

    public static HistoryEvent Removed(TitleTerm t, Guid? schoolId)
        => new TitleRemoved(t.Id, Terms.Of(t.Title), t.From, t.ValidUntil, t.EndedOn, t.DocumentNo) { TeacherId = t.TeacherId, SchoolId = schoolId, On = t.From };
}

using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>A recognition's events with person, school and first day touched.</summary>
internal static class DualQualificationHistory
{
    public static HistoryEvent Recognised(DualQualification q, Guid? schoolId)
        => new DualQualificationRecognised(q.Id, Terms.Of(q.Level), q.From, q.ValidUntil, q.DocumentNo) { TeacherId = q.TeacherId, SchoolId = schoolId, On = q.From };

    /// <param name="q">As it is now.</param>
    /// <param name="before">Its days before the correction.</param>
    /// <param name="changes">What the correction returned.</param>
    /// <param name="schoolId">The employer by which access is decided.</param>
    public static HistoryEvent Corrected(DualQualification q, EffectivePeriod before, IReadOnlyList<FieldChange> changes, Guid? schoolId)
        => new DualQualificationCorrected(q.Id, Terms.Of(q.Level), q.From, changes) { TeacherId = q.TeacherId, SchoolId = schoolId, On = before.From < q.From ? before.From : q.From };

    public static HistoryEvent Ended(DualQualification q, Guid? schoolId)
        => new DualQualificationEnded(q.Id, Terms.Of(q.Level), q.From, q.EndedOn!.Value, q.EndReason!, q.EndDocumentNo) { TeacherId = q.TeacherId, SchoolId = schoolId, On = q.EndedOn };

    /// <summary>To be told before the end is taken back.</summary>
    public static HistoryEvent EndTakenBack(DualQualification q, Guid? schoolId)
        => new DualQualificationEndTakenBack(q.Id, Terms.Of(q.Level), q.From, q.EndedOn!.Value, q.EndReason, q.EndDocumentNo) { TeacherId = q.TeacherId, SchoolId = schoolId, On = q.EndedOn };

    public static HistoryEvent Removed(DualQualification q, Guid? schoolId)
        => new DualQualificationRemoved(q.Id, Terms.Of(q.Level), q.From, q.ValidUntil, q.DocumentNo) { TeacherId = q.TeacherId, SchoolId = schoolId, On = q.From };
}

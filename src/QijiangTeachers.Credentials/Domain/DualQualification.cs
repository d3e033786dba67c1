using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>A recognition as 双师型教师: from 认定日期 to 有效期至 (inclusive; null = open).</summary>
public sealed class DualQualification : FullAuditedAggregateRoot<Guid>, IDated
{
    private DualQualification() { }

    public DualQualification(Guid teacherId, DualQualificationLevel level, DateOnly recognisedOn, DateOnly? validUntil, string? documentNo, Guid processId)
        => (Id, TeacherId, Level, From, To, DocumentNo, ProcessId)
            = (Guid.CreateVersion7(), teacherId, level, recognisedOn, EffectivePeriod.EndAfter(validUntil), documentNo, processId);

    public Guid TeacherId { get; private init; }
    public DualQualificationLevel Level { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly To { get; private set; }
    public string? DocumentNo { get; private set; }
    public Guid ProcessId { get; private init; }
    public DateOnly? ValidUntil => EffectivePeriod.LastDayOf(To);

    /// <summary>False when nothing changes.</summary>
    public bool Correct(DateOnly? validUntil, string? documentNo)
    {
        var to = EffectivePeriod.EndAfter(validUntil);
        if (To == to && DocumentNo == documentNo) return false;
        (To, DocumentNo) = (to, documentNo);
        return true;
    }
}

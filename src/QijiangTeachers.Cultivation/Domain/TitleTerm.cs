using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>
/// A title held by a person: recognised on, valid until, perhaps ended. In force on D when recognised on or before D, the
/// term contains D and no end lies on or before D. An end is dated and has a reason; it is never a deletion.
/// </summary>
public sealed class TitleTerm : FullAuditedAggregateRoot<Guid>, IDated
{
    private TitleTerm() { }

    public TitleTerm(Guid teacherId, HonourTitle title, DateOnly recognisedOn, DateOnly? validUntil, DateOnly? endedOn, string? endReason, string? documentNo, Guid processId)
    {
        (Id, TeacherId, Title, From, ProcessId) = (Guid.CreateVersion7(), teacherId, title, recognisedOn, processId);
        Take(validUntil, endedOn, endReason, documentNo);
    }

    public Guid TeacherId { get; private init; }
    public HonourTitle Title { get; private init; }

    /// <summary>认定日期.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The day after the last one in force: the earlier of 有效期至 + 1 and 终止日期; open = 9999-12-31.</summary>
    public DateOnly To { get; private set; }

    /// <summary>有效期至, inclusive; null = open, shown as 有效期未知.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>终止日期: the first day without the title.</summary>
    public DateOnly? EndedOn { get; private set; }
    public string? EndReason { get; private set; }
    public string? DocumentNo { get; private set; }
    public Guid ProcessId { get; private init; }

    /// <summary>False when nothing changes.</summary>
    public bool Correct(DateOnly? validUntil, DateOnly? endedOn, string? endReason, string? documentNo)
    {
        if ((ValidUntil, EndedOn, EndReason, DocumentNo) == (validUntil, endedOn, endReason, documentNo)) return false;
        Take(validUntil, endedOn, endReason, documentNo);
        return true;
    }

    private void Take(DateOnly? validUntil, DateOnly? endedOn, string? endReason, string? documentNo)
    {
        (ValidUntil, EndedOn, EndReason, DocumentNo) = (validUntil, endedOn, endReason, documentNo);
        var to = EffectivePeriod.EndAfter(validUntil);
        To = endedOn is { } end && end < to ? end : to;
    }
}

using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>
/// A recognition as 双师型教师: from 认定日期 to 有效期至 (inclusive; null = open), unless ended before. Files know no end of it,
/// so an end that was recorded in the application stays whatever the next file says.
/// </summary>
public sealed class DualQualification : FullAuditedAggregateRoot<Guid>, IDated
{
    private DualQualification() { }

    public DualQualification(Guid teacherId, DualQualificationLevel level, DateOnly recognisedOn, DateOnly? validUntil, string? documentNo, Guid processId)
    {
        (Id, TeacherId, Level, From, ProcessId) = (Guid.CreateVersion7(), teacherId, level, recognisedOn, processId);
        Take(validUntil, documentNo, null, null, null);
    }

    public Guid TeacherId { get; private init; }
    public DualQualificationLevel Level { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The day after the last one in force: the earlier of 有效期至 + 1 and 终止日期; open = 9999-12-31.</summary>
    public DateOnly To { get; private set; }

    /// <summary>有效期至, inclusive.</summary>
    public DateOnly? ValidUntil { get; private set; }
    public string? DocumentNo { get; private set; }

    /// <summary>终止日期: the first day without the recognition.</summary>
    public DateOnly? EndedOn { get; private set; }
    public string? EndReason { get; private set; }
    public string? EndDocumentNo { get; private set; }
    public Guid ProcessId { get; private init; }

    /// <summary>Empty while the record stands; its own id once removed, so that the same recognition may be entered again.</summary>
    public Guid RemovedAs { get; private set; }

    /// <summary>Takes what a file says of the same recognition; nothing when nothing changes.</summary>
    public IReadOnlyList<FieldChange> Correct(DateOnly? validUntil, string? documentNo) => Correct(new(Level, From, validUntil, documentNo));

    /// <summary>Replaces what the recognition says; an end stays. Nothing when nothing changes.</summary>
    public IReadOnlyList<FieldChange> Correct(DualQualificationGrant grant)
    {
        if (EndedOn < grant.RecognisedOn) throw DualQualificationErrors.EndBeforeRecognition(grant.RecognisedOn);
        var before = Shown();
        (Level, From) = (grant.Level, grant.RecognisedOn);
        Take(grant.ValidUntil, grant.DocumentNo, EndedOn, EndReason, EndDocumentNo);
        return before.ChangesTo(Shown());
    }

    /// <summary>False when exactly this end stands already.</summary>
    /// <param name="on">The first day without the recognition.</param>
    /// <param name="reason">Why.</param>
    /// <param name="documentNo">Of the decision.</param>
    public bool End(DateOnly on, RecognitionEndReason reason, string? documentNo)
    {
        var text = Terms.Of(reason);
        if ((EndedOn, EndReason, EndDocumentNo) == (on, text, documentNo)) return false;
        if (EndedOn is { } ended) throw DualQualificationErrors.AlreadyEnded(ended);
        if (on < From) throw DualQualificationErrors.EndBeforeRecognition(From);
        Take(ValidUntil, DocumentNo, on, text, documentNo);
        return true;
    }

    /// <summary>False when there is no end.</summary>
    public bool TakeBackEnd()
    {
        if (EndedOn is null) return false;
        Take(ValidUntil, DocumentNo, null, null, null);
        return true;
    }

    /// <summary>Takes a mistaken entry out of every count; it stays in the history.</summary>
    public void Remove(DateTime at, Guid? by) => (IsDeleted, DeletionTime, DeleterId, RemovedAs) = (true, at, by, Id);

    private ShownFields Shown() => new() { { "等级", Terms.Of(Level) }, { "认定日期", From }, { "有效期至", ValidUntil }, { "认定文号", DocumentNo } };

    private void Take(DateOnly? validUntil, string? documentNo, DateOnly? endedOn, string? endReason, string? endDocumentNo)
    {
        (ValidUntil, DocumentNo, EndedOn, EndReason, EndDocumentNo) = (validUntil, documentNo, endedOn, endReason, endDocumentNo);
        var to = EffectivePeriod.EndAfter(validUntil);
        To = endedOn is { } end && end < to ? end : to;
    }
}

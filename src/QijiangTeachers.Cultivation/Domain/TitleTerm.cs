using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
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
        Take(validUntil, endedOn, endReason, null, documentNo);
    }

    public Guid TeacherId { get; private init; }
    public HonourTitle Title { get; private set; }

    /// <summary>认定日期.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The day after the last one in force: the earlier of 有效期至 + 1 and 终止日期; open = 9999-12-31.</summary>
    public DateOnly To { get; private set; }

    /// <summary>有效期至, inclusive; null = open, shown as 有效期未知.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>终止日期: the first day without the title.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>终止原因: a term of <see cref="RecognitionEndReason"/>, or what a file says.</summary>
    public string? EndReason { get; private set; }
    public string? EndDocumentNo { get; private set; }

    /// <summary>认定文号.</summary>
    public string? DocumentNo { get; private set; }
    public Guid ProcessId { get; private init; }

    /// <summary>Empty while the record stands; its own id once removed, so that the same recognition may be entered again.</summary>
    public Guid RemovedAs { get; private set; }

    /// <summary>Takes what a file says of the same recognition; nothing when nothing changes.</summary>
    public IReadOnlyList<FieldChange> Correct(DateOnly? validUntil, DateOnly? endedOn, string? endReason, string? documentNo)
    {
        var before = Shown();
        Take(validUntil, endedOn, endReason, endedOn is null ? null : EndDocumentNo, documentNo);
        return before.ChangesTo(Shown());
    }

    /// <summary>Replaces what the recognition says; an end stays. Nothing when nothing changes.</summary>
    public IReadOnlyList<FieldChange> Correct(TitleGrant grant)
    {
        if (EndedOn < grant.RecognisedOn) throw TitleErrors.EndBeforeRecognition(grant.RecognisedOn);
        var before = Shown();
        (Title, From) = (grant.Title, grant.RecognisedOn);
        Take(grant.ValidUntil, EndedOn, EndReason, EndDocumentNo, grant.DocumentNo);
        return before.ChangesTo(Shown());
    }

    /// <summary>False when exactly this end stands already.</summary>
    /// <param name="on">The first day without the title.</param>
    /// <param name="reason">Why.</param>
    /// <param name="documentNo">Of the decision.</param>
    public bool End(DateOnly on, RecognitionEndReason reason, string? documentNo)
    {
        var text = Terms.Of(reason);
        if ((EndedOn, EndReason, EndDocumentNo) == (on, text, documentNo)) return false;
        if (EndedOn is { } ended) throw TitleErrors.AlreadyEnded(ended);
        if (on < From) throw TitleErrors.EndBeforeRecognition(From);
        Take(ValidUntil, on, text, documentNo, DocumentNo);
        return true;
    }

    /// <summary>False when there is no end.</summary>
    public bool TakeBackEnd()
    {
        if (EndedOn is null) return false;
        Take(ValidUntil, null, null, null, DocumentNo);
        return true;
    }

    /// <summary>Takes a mistaken entry out of every count; it stays in the history.</summary>
    public void Remove(DateTime at, Guid? by) => (IsDeleted, DeletionTime, DeleterId, RemovedAs) = (true, at, by, Id);

    private ShownFields Shown() => new()
    {
        { "称号", Terms.Of(Title) }, { "认定日期", From }, { "有效期至", ValidUntil }, { "终止日期", EndedOn }, { "终止原因", EndReason },
        { "终止文号", EndDocumentNo }, { "认定文号", DocumentNo },
    };

    private void Take(DateOnly? validUntil, DateOnly? endedOn, string? endReason, string? endDocumentNo, string? documentNo)
    {
        (ValidUntil, EndedOn, EndReason, EndDocumentNo, DocumentNo) = (validUntil, endedOn, endReason, endDocumentNo, documentNo);
        var to = EffectivePeriod.EndAfter(validUntil);
        To = endedOn is { } end && end < to ? end : to;
    }
}

using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>
/// What a person is recognised as by a document: from 认定日期 to 有效期至, unless ended before. An end is dated and has a
/// reason; it is never a deletion.
/// </summary>
public abstract class Recognition : FullAuditedAggregateRoot<Guid>, IDated, ITeacherFact
{
    public Guid TeacherId { get; protected init; }

    /// <summary>认定日期.</summary>
    public DateOnly From { get; protected set; }

    /// <summary>The day after the last one in force: the earlier of 有效期至 + 1 and 终止日期; open = 9999-12-31.</summary>
    public DateOnly To { get; private set; }

    /// <summary>有效期至, inclusive; null = open, shown as 有效期未知 where there should be one.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>终止日期: the first day without it.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>终止原因: a term of <see cref="RecognitionEndReason"/>, or what a file says.</summary>
    public string? EndReason { get; private set; }
    public string? EndDocumentNo { get; private set; }

    /// <summary>认定文号.</summary>
    public string? DocumentNo { get; private set; }
    public Guid ProcessId { get; protected init; }

    /// <summary>Empty while the record stands; its own id once removed, so that the same recognition may be entered again.</summary>
    public Guid RemovedAs { get; private set; }

    /// <summary>False when exactly this end stands already.</summary>
    /// <param name="on">The first day without it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="documentNo">Of the decision.</param>
    public bool End(DateOnly on, RecognitionEndReason reason, string? documentNo)
    {
        var text = Terms.Of(reason);
        if ((EndedOn, EndReason, EndDocumentNo) == (on, text, documentNo)) return false;
        if (EndedOn is { } ended) throw RecognitionErrors.AlreadyEnded(ended);
        if (on < From) throw RecognitionErrors.EndBeforeRecognition(From);
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

    /// <summary>Moves the recognition to another day; an end must not come to lie before it.</summary>
    protected void Recognise(DateOnly on)
    {
        if (EndedOn < on) throw RecognitionErrors.EndBeforeRecognition(on);
        From = on;
    }

    protected void Take(DateOnly? validUntil, string? documentNo, DateOnly? endedOn, string? endReason, string? endDocumentNo)
    {
        (ValidUntil, DocumentNo, EndedOn, EndReason, EndDocumentNo) = (validUntil, documentNo, endedOn, endReason, endDocumentNo);
        To = new RecognitionDays(From, validUntil, endedOn).To;
    }
}

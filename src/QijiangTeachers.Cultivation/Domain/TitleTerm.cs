using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>
/// A title held by a person: recognised on, valid until, perhaps ended. In force on D when recognised on or before D, the
/// term contains D and no end lies on or before D.
/// </summary>
public sealed class TitleTerm : Recognition
{
    private TitleTerm() { }

    public TitleTerm(Guid teacherId, HonourTitle title, DateOnly recognisedOn, DateOnly? validUntil, DateOnly? endedOn, string? endReason, string? documentNo, Guid processId)
    {
        (Id, TeacherId, Title, From, ProcessId) = (Guid.CreateVersion7(), teacherId, title, recognisedOn, processId);
        Take(validUntil, documentNo, endedOn, endReason, null);
    }

    public HonourTitle Title { get; private set; }

    /// <summary>Takes what a file says of the same recognition; nothing when nothing changes.</summary>
    public IReadOnlyList<FieldChange> Correct(DateOnly? validUntil, DateOnly? endedOn, string? endReason, string? documentNo)
    {
        var before = Shown();
        Take(validUntil, documentNo, endedOn, endReason, endedOn is null ? null : EndDocumentNo);
        return before.ChangesTo(Shown());
    }

    /// <summary>Replaces what the recognition says; an end stays. Nothing when nothing changes.</summary>
    public IReadOnlyList<FieldChange> Correct(TitleGrant grant)
    {
        var before = Shown();
        Recognise(grant.RecognisedOn);
        Title = grant.Title;
        Take(grant.ValidUntil, grant.DocumentNo, EndedOn, EndReason, EndDocumentNo);
        return before.ChangesTo(Shown());
    }

    private ShownFields Shown() => new()
    {
        { "称号", Terms.Of(Title) }, { RecognitionRules.RecognisedOn, From }, { RecognitionRules.ValidUntil, ValidUntil }, { RecognitionRules.EndedOn, EndedOn },
        { RecognitionRules.EndReason, EndReason }, { RecognitionRules.EndDocumentNo, EndDocumentNo }, { RecognitionRules.DocumentNo, DocumentNo },
    };
}

using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Credentials.Domain;

/// <summary>
/// A recognition as 双师型教师. Files know no end of it, so an end that was recorded in the application stays whatever the next
/// file says.
/// </summary>
public sealed class DualQualification : Recognition
{
    /// <summary>Re-examination after five years unless the recognition says otherwise (domain.md §5).</summary>
    public const int DefaultTermYears = 5;

    private DualQualification() { }

    public DualQualification(Guid teacherId, DualQualificationLevel level, DateOnly recognisedOn, DateOnly? validUntil, string? documentNo, Guid processId)
    {
        (Id, TeacherId, Level, From, ProcessId) = (Guid.CreateVersion7(), teacherId, level, recognisedOn, processId);
        Take(validUntil, documentNo, null, null, null);
    }

    public DualQualificationLevel Level { get; private set; }

    /// <summary>Takes what a file says of the same recognition; nothing when nothing changes.</summary>
    public IReadOnlyList<FieldChange> Correct(DateOnly? validUntil, string? documentNo) => Correct(new(Level, From, validUntil, documentNo));

    /// <summary>Replaces what the recognition says; an end stays. Nothing when nothing changes.</summary>
    public IReadOnlyList<FieldChange> Correct(DualQualificationGrant grant)
    {
        var before = Shown();
        Recognise(grant.RecognisedOn);
        Level = grant.Level;
        Take(grant.ValidUntil, grant.DocumentNo, EndedOn, EndReason, EndDocumentNo);
        return before.ChangesTo(Shown());
    }

    private ShownFields Shown() => new()
    {
        { "等级", Terms.Of(Level) }, { RecognitionRules.RecognisedOn, From }, { RecognitionRules.ValidUntil, ValidUntil }, { RecognitionRules.DocumentNo, DocumentNo },
    };
}

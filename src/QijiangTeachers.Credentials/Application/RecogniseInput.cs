using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Credentials.Application;

/// <summary>What a document of recognition says, beside what it recognises.</summary>
public abstract record RecogniseInput
{
    [Required] public DateOnly? RecognisedOn { get; set; }

    /// <summary>Inclusive. Empty: by the usual term, to the day before the anniversary.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>The document names no term, and none shall be filled in.</summary>
    public bool TermUnknown { get; set; }
    [MaxLength(100)] public string? DocumentNo { get; set; }
    [MaxLength(ChangeFactDto.MaxReasonLength)] public string? Reason { get; set; }
}

using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Credentials.Application;

/// <summary>What the record should have said.</summary>
public abstract record UpdateRecognitionInput : ChangeFactDto
{
    [Required] public DateOnly? RecognisedOn { get; set; }

    /// <summary>Inclusive; empty = open.</summary>
    public DateOnly? ValidUntil { get; set; }
    [MaxLength(100)] public string? DocumentNo { get; set; }

    /// <summary>Begins with what stands.</summary>
    protected void Take(RecognitionDto standing)
        => (RecognisedOn, ValidUntil, DocumentNo, ConcurrencyStamp) = (standing.RecognisedOn, standing.ValidUntil, standing.DocumentNo, standing.ConcurrencyStamp);
}

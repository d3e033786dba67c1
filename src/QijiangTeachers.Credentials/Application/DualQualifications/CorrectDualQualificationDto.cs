using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Credentials.Domain;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

/// <summary>What the record should have said.</summary>
public sealed record CorrectDualQualificationDto : CorrectRecognitionInput
{
    [Required] public DualQualificationLevel? Level { get; set; }

    public static CorrectDualQualificationDto From(DualQualificationDto standing)
    {
        var input = new CorrectDualQualificationDto { Level = standing.Level };
        input.Take(standing);
        return input;
    }
}

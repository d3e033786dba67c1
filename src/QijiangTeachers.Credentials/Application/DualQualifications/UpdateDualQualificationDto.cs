using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Credentials.Domain;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

/// <summary>What the record should have said.</summary>
public sealed record UpdateDualQualificationDto : UpdateRecognitionInput
{
    [Required] public DualQualificationLevel? Level { get; set; }

    public static UpdateDualQualificationDto From(DualQualificationDto standing)
    {
        var input = new UpdateDualQualificationDto { Level = standing.Level };
        input.Take(standing);
        return input;
    }
}

using QijiangTeachers.Credentials.Domain;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

/// <summary>A 双师型 recognition of a person as of the list's day.</summary>
public sealed record DualQualificationDto : RecognitionDto
{
    public DualQualificationLevel Level { get; init; }
}

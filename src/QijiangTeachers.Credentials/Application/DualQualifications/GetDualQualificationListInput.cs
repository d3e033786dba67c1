using QijiangTeachers.Credentials.Domain;

namespace QijiangTeachers.Credentials.Application.DualQualifications;

/// <summary>Which recognitions.</summary>
public sealed record GetDualQualificationListInput : GetRecognitionListInput
{
    public DualQualificationLevel? Level { get; init; }
}

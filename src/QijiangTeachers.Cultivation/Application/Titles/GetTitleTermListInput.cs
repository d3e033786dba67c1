using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Cultivation.Domain;

namespace QijiangTeachers.Cultivation.Application.Titles;

/// <summary>Which titles.</summary>
public sealed record GetTitleTermListInput : GetRecognitionListInput
{
    public HonourTitle? Title { get; init; }
    public Tier? Tier { get; init; }
    public HonourLevel? Level { get; init; }
}

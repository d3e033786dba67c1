using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Cultivation.Domain;

namespace QijiangTeachers.Cultivation.Application.Titles;

/// <summary>A title of a person as of the list's day.</summary>
public sealed record TitleTermDto : RecognitionDto
{
    public HonourTitle Title { get; init; }

    /// <summary>The tier towards which the title counts on the day.</summary>
    public Tier? Tier { get; init; }
}

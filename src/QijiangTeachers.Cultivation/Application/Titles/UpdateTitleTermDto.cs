using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Cultivation.Domain;

namespace QijiangTeachers.Cultivation.Application.Titles;

/// <summary>What the record should have said.</summary>
public sealed record UpdateTitleTermDto : UpdateRecognitionInput
{
    [Required] public HonourTitle? Title { get; set; }

    public static UpdateTitleTermDto From(TitleTermDto standing)
    {
        var input = new UpdateTitleTermDto { Title = standing.Title };
        input.Take(standing);
        return input;
    }
}

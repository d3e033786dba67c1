using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Cultivation.Domain;

namespace QijiangTeachers.Cultivation.Application.Titles;

/// <summary>A document that recognises a title.</summary>
public abstract record RecogniseTitleInput : RecogniseInput
{
    [Required] public HonourTitle? Title { get; set; }
}

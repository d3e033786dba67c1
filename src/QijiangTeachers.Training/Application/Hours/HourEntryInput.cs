using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>An activity and what it earns.</summary>
public abstract record HourEntryInput
{
    [Required, MaxLength(200)] public string Activity { get; set; } = "";
    [Required] public TrainingLevel? Level { get; set; }
    public TrainingCategory? Category { get; set; }
    public TrainingForm? Form { get; set; }

    /// <summary>学时, at most one decimal.</summary>
    [Required] public decimal? Hours { get; set; }

    /// <summary>应用学时, part of them.</summary>
    public decimal? AppliedHours { get; set; }
    [Required] public DateOnly? StartOn { get; set; }

    /// <summary>Inclusive.</summary>
    [Required] public DateOnly? EndOn { get; set; }
    [MaxLength(100)] public string? Organiser { get; set; }
}

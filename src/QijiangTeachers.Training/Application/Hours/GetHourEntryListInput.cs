using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>Which lines; the period looks at the last day of the activity, both days inclusive.</summary>
public sealed record GetHourEntryListInput : GetPersonFactListInput
{
    public TrainingLevel? Level { get; init; }
    public TrainingCategory? Category { get; init; }
    public TrainingForm? Form { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Part of 项目名称 or of 组织单位.</summary>
    public string? Activity { get; init; }
    public string? CertificateNo { get; init; }

    /// <summary>True: entries that stand; false: reversals and what they took back; null: all lines.</summary>
    public bool? Standing { get; init; }
}

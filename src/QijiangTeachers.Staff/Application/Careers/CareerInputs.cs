using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>调动: works at another school of the district from the day on.</summary>
public sealed record TransferDto : ChangeInput
{
    [Required] public Guid? SchoolId { get; set; }

    /// <summary>First day there; may lie in the past or in the future.</summary>
    [Required] public DateOnly? From { get; set; }
}

/// <summary>退休, 离职, 调出, 去世.</summary>
public sealed record LeaveServiceDto : ChangeInput
{
    [Required] public ServiceStatus? Status { get; set; }

    /// <summary>The last day in service.</summary>
    [Required] public DateOnly? LastDay { get; set; }
}

/// <summary>The departure didn't happen.</summary>
public sealed record TakeBackLeaveDto : ChangeInput;

/// <summary>再入职; what is not given holds as in the record.</summary>
public sealed record ReturnDto : ChangeInput
{
    [Required] public Guid? SchoolId { get; set; }
    [Required] public DateOnly? From { get; set; }
    public EmploymentForm? Employment { get; set; }
    public StaffCategory? Category { get; set; }
}

/// <summary>A dated change of 教师类别, 用工形式, 任教学段, 课程类别 or 职称.</summary>
public sealed record ChangeAttributeDto : ChangeInput
{
    [Required] public TeacherAttribute? Attribute { get; set; }

    /// <summary>The Chinese term; empty = not given, where that is allowed (任教学段, 课程类别, 职称).</summary>
    [MaxLength(32)] public string? Value { get; set; }

    /// <summary>First day of the new value.</summary>
    [Required] public DateOnly? From { get; set; }
}

/// <summary>An entry of 任职经历.</summary>
public record SpellInput : ChangeInput
{
    [Required] public SpellKind? Kind { get; set; }
    [Required] public Guid? SchoolId { get; set; }
    [Required] public DateOnly? From { get; set; }

    /// <summary>Inclusive; null = open.</summary>
    public DateOnly? LastDay { get; set; }
    public StaffCategory? Category { get; set; }
    public EmploymentForm? Employment { get; set; }
    public SchoolStage? Stage { get; set; }
    public CourseKind? CourseKind { get; set; }
    [MaxLength(500)] public string? Note { get; set; }

    internal SpellFacts Facts => new(Kind!.Value, SchoolId!.Value, From!.Value, LastDay, new(Category, Employment, Stage, CourseKind, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim()));
}

/// <summary>Takes a mistaken entry out.</summary>
public sealed record RemoveFactDto : ChangeInput;

/// <summary>An entry of 假期与豁免.</summary>
public sealed record AddLeaveDto : ChangeInput
{
    [Required] public LeaveKind? Kind { get; set; }
    [Required] public DateOnly? From { get; set; }

    /// <summary>Inclusive; null = open.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>事由.</summary>
    [MaxLength(500)] public string? Cause { get; set; }
}

/// <summary>Another last day or 事由.</summary>
public sealed record CorrectLeaveDto : ChangeInput
{
    public DateOnly? LastDay { get; set; }
    [MaxLength(500)] public string? Cause { get; set; }
}

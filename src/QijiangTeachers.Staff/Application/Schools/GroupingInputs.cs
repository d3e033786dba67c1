using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.Careers;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>A new 学区 or 教育集团.</summary>
public record CreateGroupingDto
{
    [Required, MaxLength(100)] public string Name { get; set; } = "";
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";
}

/// <summary>A school leaves from this school year on.</summary>
public record LeaveGroupingDto
{
    [Required, Range(1990, 2100)] public int? FromYear { get; set; }
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";
}

/// <summary>A school joins from this school year on.</summary>
public sealed record JoinGroupingDto : LeaveGroupingDto
{
    [Required] public Guid? SchoolId { get; set; }
}

/// <summary>The school that leads a 学区; null: none does.</summary>
public sealed record LeadClusterDto
{
    public Guid? SchoolId { get; set; }
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";
    [Required, MaxLength(32)] public string ConcurrencyStamp { get; set; } = "";
}

/// <summary>Another name.</summary>
public sealed record UpdateGroupingDto : CreateGroupingDto
{
    [Required, MaxLength(32)] public string ConcurrencyStamp { get; set; } = "";
}

using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>What every change of a recorded fact says: why, and which version it saw.</summary>
public record ChangeFactDto
{
    public const int MaxReasonLength = 500;

    [Required, MaxLength(MaxReasonLength)] public string Reason { get; set; } = "";

    /// <summary>Of the fact as it was read; if somebody changed it since, the change is refused (409).</summary>
    [Required, MaxLength(32)] public string ConcurrencyStamp { get; set; } = "";
}

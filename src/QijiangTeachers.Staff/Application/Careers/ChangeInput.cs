using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>What every change of a person's record says: why, and which version it saw.</summary>
public abstract record ChangeInput
{
    public const int MaxReasonLength = 500;

    [Required, MaxLength(MaxReasonLength)] public string Reason { get; set; } = "";

    /// <summary>Of the teacher as it was read. If somebody changed the record since, the change is refused (409).</summary>
    [Required, MaxLength(32)] public string ConcurrencyStamp { get; set; } = "";
}

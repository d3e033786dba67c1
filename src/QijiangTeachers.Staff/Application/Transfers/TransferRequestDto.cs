using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Administration.Application.Evidence;

namespace QijiangTeachers.Staff.Application.Transfers;

/// <summary>申请调动: from a day on at another school of the district, if both schools and the HR office agree.</summary>
public sealed record TransferRequestDto : IWithEvidence
{
    public const int MaxReasonLength = 400;

    /// <summary>Who is to move; for teachers themselves it is always the own record.</summary>
    public Guid? TeacherId { get; set; }
    [Required] public Guid? SchoolId { get; set; }

    /// <summary>First day at the new school (China time).</summary>
    [Required] public DateOnly? From { get; set; }
    [Required, MaxLength(MaxReasonLength)] public string Reason { get; set; } = "";
    public IReadOnlyList<Guid> Evidence { get; set; } = [];
}

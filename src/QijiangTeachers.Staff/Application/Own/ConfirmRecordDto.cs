using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Staff.Application.Own;

/// <summary>核对确认 of the record as it was read.</summary>
public sealed record ConfirmRecordDto
{
    [Required, MaxLength(32)] public string ConcurrencyStamp { get; set; } = "";
}

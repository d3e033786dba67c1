using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Staff.Application.Careers;

/// <summary>Another ID number or phone; empty = as it is.</summary>
public sealed record CorrectIdentityDto : ChangeInput
{
    [MaxLength(32)] public string? IdNumber { get; set; }
    [MaxLength(32)] public string? Phone { get; set; }
}

/// <summary>Why somebody needs to see the numbers in full.</summary>
public sealed record RevealDto
{
    [Required, MinLength(4), MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";
}

/// <summary>The numbers in full; never stored or cached.</summary>
public sealed record RevealedIdentityDto(string IdNumber, string? Phone);

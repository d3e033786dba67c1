using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>What a form says of a school for a school year.</summary>
public abstract record SchoolYearInput
{
    [Required, MaxLength(100)] public string Name { get; set; } = "";
    [Required] public SchoolKind? Kind { get; set; }
    public Ownership? Ownership { get; set; }
    public Locality? Locality { get; set; }
    public Guid? ClusterId { get; set; }
    public Guid? GroupId { get; set; }
    [Range(0, 100_000)] public int? Pupils { get; set; }
    [Range(0, 10_000)] public int? EstablishmentQuota { get; set; }
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";

    internal SchoolYearFacts Facts => new(Name.Trim(), Kind!.Value, Ownership, Locality, ClusterId, GroupId, Pupils, EstablishmentQuota);
}

/// <summary>A new school with the facts of its first school year on record.</summary>
public sealed record CreateSchoolDto : SchoolYearInput
{
    /// <summary>学校(机构)标识码.</summary>
    [Required, MaxLength(32)] public string Code { get; set; } = "";

    /// <summary>Default: the school year of today.</summary>
    [Range(1990, 2100)] public int? Year { get; set; }
}

/// <summary>Enters or corrects a school year.</summary>
public sealed record UpdateSchoolYearDto : SchoolYearInput
{
    /// <summary>Of the school as it was read.</summary>
    [Required, MaxLength(32)] public string ConcurrencyStamp { get; set; } = "";
}

/// <summary>What was carried over into a school year is right.</summary>
public sealed record ConfirmSchoolYearDto
{
    [Required, Range(1990, 2100)] public int? Year { get; set; }

    /// <summary>Of the school as it was read.</summary>
    [Required, MaxLength(32)] public string ConcurrencyStamp { get; set; } = "";
}

/// <summary>更名 from a school year on; earlier years keep the old name.</summary>
public sealed record RenameSchoolDto
{
    [Required, MaxLength(100)] public string Name { get; set; } = "";
    [Required, Range(1990, 2100)] public int? FromYear { get; set; }
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";
    [Required, MaxLength(32)] public string ConcurrencyStamp { get; set; } = "";
}

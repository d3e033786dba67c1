using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>What the roster says of a school for one school year; null = not given.</summary>
public sealed record SchoolYearDto
{
    /// <summary>2025 = 2025-09-01 … 2026-08-31.</summary>
    public int Year { get; init; }

    /// <summary>Copied from an earlier year, to be confirmed.</summary>
    public bool IsCarriedOver { get; init; }
    public string Name { get; init; } = "";
    public SchoolKind Kind { get; init; }
    public Ownership? Ownership { get; init; }
    public Locality? Locality { get; init; }
    public Guid? ClusterId { get; init; }
    public string? Cluster { get; init; }
    public Guid? GroupId { get; init; }
    public string? Group { get; init; }
    public int? Pupils { get; init; }
    public int? EstablishmentQuota { get; init; }
}

using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Staff.Application.RollOver;

public sealed record GetSchoolYearListInput : PagedAndSortedResultRequestDto
{
    /// <summary>The year in which the school year begins; default: that of today.</summary>
    [Range(1990, 2100)] public int? Year { get; init; }
    public SchoolYearState? State { get; init; }
}

/// <summary>A school and how far it is with a school year.</summary>
public sealed record SchoolYearStateDto
{
    public Guid SchoolId { get; init; }
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public SchoolYearState State { get; init; }

    /// <summary>The latest year that the school gave before: what is carried over.</summary>
    public int? FromYear { get; init; }
    public int? Pupils { get; init; }
    public int? EstablishmentQuota { get; init; }
}

/// <summary>How many schools are how far.</summary>
/// <param name="Year">The year in which the school year begins.</param>
/// <param name="Missing">Have no facts of it, but of an earlier year: so many would be carried over.</param>
/// <param name="CarriedOver">Haven't confirmed yet.</param>
/// <param name="Given">Have given or confirmed theirs.</param>
public sealed record SchoolYearSummaryDto(int Year, int Missing, int CarriedOver, int Given);

/// <summary>Carries over what is missing of a school year.</summary>
public sealed record RollOverDto
{
    /// <summary>Default: the school year of today.</summary>
    [Range(1990, 2100)] public int? Year { get; set; }

    /// <summary>Says what would be carried over and writes nothing.</summary>
    public bool DryRun { get; set; }
}

/// <param name="Year">The year in which the school year begins.</param>
/// <param name="Schools">Whose facts were, or would be, carried over.</param>
public sealed record RollOverResultDto(int Year, IReadOnlyList<SchoolYearStateDto> Schools);

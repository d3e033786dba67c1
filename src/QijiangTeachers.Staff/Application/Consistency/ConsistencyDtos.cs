using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Application.Careers;

namespace QijiangTeachers.Staff.Application.Consistency;

public sealed record GetConsistencyFindingListInput : PagedAndSortedResultRequestDto
{
    [MaxLength(64)] public string? Kind { get; init; }
}

/// <summary>Something that is wrong, and what to do about it.</summary>
public sealed record ConsistencyFindingDto
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";

    /// <summary>The kind in words.</summary>
    public string Title { get; init; } = "";
    public Guid? TeacherId { get; init; }
    public string? TeacherNumber { get; init; }
    public string? TeacherName { get; init; }
    public Guid? SchoolId { get; init; }
    public string? SchoolName { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? LastDay { get; init; }
    public string What { get; init; } = "";
    public string Remedy { get; init; } = "";

    /// <summary>The page on which it is corrected.</summary>
    public string? Path { get; init; }
    public bool CanRepair { get; init; }

    /// <summary>UTC.</summary>
    public DateTime FirstFoundAt { get; init; }
    public DateTime FoundAt { get; init; }
}

/// <summary>How many of each kind.</summary>
/// <param name="CheckedAt">UTC of the last check; null = never.</param>
/// <param name="Kinds">All that is checked, also what is fine.</param>
public sealed record ConsistencySummaryDto(DateTime? CheckedAt, IReadOnlyList<ConsistencyKindDto> Kinds)
{
    public int Repairable => Kinds.Where(k => k.CanRepair).Sum(k => k.Findings);
}

public sealed record ConsistencyKindDto(string Kind, string Title, bool CanRepair, int Findings);

public sealed record RepairConsistencyDto
{
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";
}

/// <summary>The run that was ordered; its progress page is <c>/tasks/{RunId}</c>.</summary>
public sealed record ConsistencyRunDto(Guid RunId);

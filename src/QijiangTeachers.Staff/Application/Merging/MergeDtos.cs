using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>One of two records.</summary>
public sealed record MergeSideDto
{
    public required Guid Id { get; init; }
    public required string ConcurrencyStamp { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required string MaskedIdNumber { get; init; }
    public string? MaskedPhone { get; init; }
    public DateOnly BirthDate { get; init; }
    public string? SchoolName { get; init; }
    public ServiceStatus Status { get; init; }
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; init; }
}

/// <summary>A value in which the records differ.</summary>
/// <param name="Key">To be named in <see cref="MergeTeachersDto.Taken"/> where the absorbed record's value is to hold.</param>
/// <param name="Column">The roster's column.</param>
/// <param name="Survivor">What the surviving record says.</param>
/// <param name="Absorbed">What the absorbed one says.</param>
/// <param name="TakeAbsorbed">Proposed: the one that was confirmed or changed later, where it says anything.</param>
public sealed record MergeFieldDto(string Key, string Column, string? Survivor, string? Absorbed, bool TakeAbsorbed);

/// <summary>A row and what the merge does with it.</summary>
public sealed record MergeRowDto(string Entity, Guid RowId, RowAct Act, string Shown, string? Note);

/// <summary>What a merge would do.</summary>
public sealed record MergePreviewDto
{
    public required MergeSideDto Survivor { get; init; }
    public required MergeSideDto Absorbed { get; init; }
    public IReadOnlyList<MergeFieldDto> Fields { get; init; } = [];
    public IReadOnlyList<MergeRowDto> Rows { get; init; } = [];
    public IReadOnlyList<DuplicateReason> Reasons { get; init; } = [];

    /// <summary>In how many places the ID numbers differ.</summary>
    public int IdDistance { get; init; }

    /// <summary>Set when the two were found to be two people.</summary>
    public NotSamePersonDto? NotSame { get; init; }
}

/// <summary>Makes two records one.</summary>
public sealed record MergeTeachersDto
{
    [Required] public Guid? SurvivorId { get; set; }
    [Required] public Guid? AbsorbedId { get; set; }

    /// <summary>Keys of the fields in which the absorbed record's value is to hold; null: as the preview proposes.</summary>
    public List<string>? Taken { get; set; }
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";

    /// <summary>Of the records as they were read.</summary>
    [Required, MaxLength(32)] public string SurvivorStamp { get; set; } = "";
    [Required, MaxLength(32)] public string AbsorbedStamp { get; set; } = "";
}

public sealed record UndoMergeDto : ChangeInput;

/// <summary>A merge in the list.</summary>
public record TeacherMergeDto
{
    public required Guid Id { get; init; }
    public required string ConcurrencyStamp { get; init; }
    public required Guid AbsorbedId { get; init; }
    public required string AbsorbedNumber { get; init; }
    public required string AbsorbedName { get; init; }
    public required Guid SurvivorId { get; init; }
    public required string SurvivorNumber { get; init; }
    public string? SurvivorName { get; init; }
    public required string Reason { get; init; }

    /// <summary>UTC.</summary>
    public DateTime MergedAt { get; init; }
    public required string MergedBy { get; init; }

    /// <summary>UTC; null while it holds.</summary>
    public DateTime? UndoneAt { get; init; }
    public string? UndoneBy { get; init; }
    public string? UndoReason { get; init; }
}

/// <summary>A merge with every row.</summary>
public sealed record TeacherMergeDetailDto(TeacherMergeDto Merge, IReadOnlyList<MergeRowDto> Rows);

/// <summary>What becomes of a row when the merge is undone.</summary>
/// <param name="Entity">Name of the entity's class.</param>
/// <param name="RowId">The row.</param>
/// <param name="Shown">The row in words.</param>
/// <param name="Returns">Whether it goes back as it was; else the note says what happens instead.</param>
/// <param name="Note">What was changed since and stays, or what else is to be said.</param>
public sealed record MergeReturnDto(string Entity, Guid RowId, string Shown, bool Returns, string? Note);

/// <summary>Which identifier became which, for other systems.</summary>
public sealed record MergedIdentifierDto(Guid OldId, string OldNumber, Guid NewId, string NewNumber, DateTime MergedAt, DateTime? UndoneAt);

/// <summary>A page of merged identifiers; the oldest change first, so that a reader goes on where it ended.</summary>
public sealed record GetMergedIdentifiersInput
{
    /// <summary>UTC: merged or undone at or after it.</summary>
    public DateTime? Since { get; init; }
    [Range(0, int.MaxValue)] public int? SkipCount { get; init; }
    [Range(1, PagedAndSortedResultRequestDto.MaxMaxResultCount)] public int? MaxResultCount { get; init; }
}

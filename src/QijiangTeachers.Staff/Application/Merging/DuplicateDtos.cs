using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>Two records that may be of one person.</summary>
public sealed record DuplicatePairDto
{
    public required Guid FirstId { get; init; }
    public required string FirstNumber { get; init; }
    public required string FirstName { get; init; }
    public string? FirstSchool { get; init; }
    public required Guid SecondId { get; init; }
    public required string SecondNumber { get; init; }
    public required string SecondName { get; init; }
    public string? SecondSchool { get; init; }

    /// <summary>Up to 105; the more, the likelier.</summary>
    public int Score { get; init; }
    public bool SameName { get; init; }
    public bool SameSound { get; init; }
    public bool SameBirthDate { get; init; }
    public bool SamePhone { get; init; }
    public bool SimilarId { get; init; }

    /// <summary>Set when they were found to be two people.</summary>
    public Guid? NotSameId { get; init; }

    public IReadOnlyList<DuplicateReason> Reasons =>
    [
        .. new (bool Holds, DuplicateReason Reason)[]
        {
            (SameName, DuplicateReason.SameName), (SameSound && !SameName, DuplicateReason.SameSound), (SameBirthDate, DuplicateReason.SameBirthDate),
            (SamePhone, DuplicateReason.SamePhone), (SimilarId, DuplicateReason.SimilarId),
        }.Where(r => r.Holds).Select(r => r.Reason),
    ];
}

public sealed record GetDuplicateListInput : PagedAndSortedResultRequestDto
{
    /// <summary>True: those that were found to be two people.</summary>
    public bool? Dismissed { get; init; }

    /// <summary>Pairs of which one works there.</summary>
    public Guid? SchoolId { get; init; }
}

/// <summary>不是同一人.</summary>
public sealed record DismissDuplicateDto
{
    [Required] public Guid? FirstId { get; set; }
    [Required] public Guid? SecondId { get; set; }
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";
}

/// <summary>Taken back: the pair is likely again.</summary>
public sealed record TakeBackDismissalDto
{
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";
}

/// <summary>That two records are of two people.</summary>
public sealed record NotSamePersonDto(Guid Id, string Reason, string By, DateTime At);

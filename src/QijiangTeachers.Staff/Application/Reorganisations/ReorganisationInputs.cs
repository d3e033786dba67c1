using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>What is to become of a school.</summary>
public record ReorganiseSchoolInput
{
    [Required] public Guid? SchoolId { get; set; }
    [Required] public ReorganisationKind? Kind { get; set; }

    /// <summary>First day of the new state (China time); the school's last day is the one before.</summary>
    [Required] public DateOnly? On { get; set; }

    /// <summary>Where goes who isn't named by a part. Needed to merge; in a split nobody else goes.</summary>
    public TakeOverInput Default { get; set; } = new();

    /// <summary>Who goes elsewhere; numbers come before stage and subject, an earlier part before a later one.</summary>
    [MaxLength(20)] public List<PartInput> Parts { get; set; } = [];
}

/// <summary>A school that takes over: one that exists, or a new one by code and name.</summary>
public sealed record TakeOverInput
{
    public Guid? SchoolId { get; set; }
    [MaxLength(32)] public string? Code { get; set; }
    [MaxLength(100)] public string? Name { get; set; }

    /// <summary>学生数 and 编制数 that go along; null: all that is left for <see cref="ReorganiseSchoolInput.Default"/>, none otherwise.</summary>
    [Range(0, 100_000)] public int? Pupils { get; set; }
    [Range(0, 10_000)] public int? EstablishmentQuota { get; set; }

    public bool IsEmpty => SchoolId is null && string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(Name);
}

/// <summary>Some people and where they go: all of a stage, of a subject, or the ones named.</summary>
public sealed record PartInput
{
    public TakeOverInput To { get; set; } = new();
    public SchoolStage? Stage { get; set; }
    [MaxLength(64)] public string? Subject { get; set; }

    /// <summary>教师编号, separated by spaces, commas or lines.</summary>
    [MaxLength(20_000)] public string? Numbers { get; set; }
}

/// <summary>Carries out what a preview showed.</summary>
public sealed record ReorganiseSchoolDto : ReorganiseSchoolInput
{
    [Required, MaxLength(ChangeInput.MaxReasonLength)] public string Reason { get; set; } = "";

    /// <summary>Of the preview that was seen; if it would say something else now, it is refused (409).</summary>
    [Required, MaxLength(64)] public string Version { get; set; } = "";
}

public sealed record UndoReorganisationDto : ChangeInput;

public sealed record GetReorganisationListInput : PagedAndSortedResultRequestDto
{
    /// <summary>Those that this school underwent or took over by.</summary>
    public Guid? SchoolId { get; init; }
}

using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Faults;

/// <summary><c>Filter</c> is part of the person's name, or the beginning of number or initials.</summary>
public sealed record GetFaultListInput : PagedAndSortedResultRequestDto
{
    /// <summary>Null = all.</summary>
    public FaultState? State { get; init; }
    public Guid? SchoolId { get; init; }
    public Guid? TeacherId { get; init; }
}

/// <summary>What is wrong with which fact of the own record.</summary>
public sealed record ReportFaultDto
{
    /// <summary>A key such as <c>profile:职称</c>, <c>spell:{id}</c>, <c>hours:{id}</c>.</summary>
    [Required, MaxLength(100), RegularExpression("^[a-z-]+:.+$")] public string Fact { get; set; } = "";

    /// <summary>The fact in words, as the page shows it.</summary>
    [Required, MaxLength(200)] public string About { get; set; } = "";
    [Required, MaxLength(FaultReport.MaxTextLength)] public string Text { get; set; } = "";
}

/// <summary>已更正 or 不更正, with the reason.</summary>
public sealed record AnswerFaultDto
{
    /// <summary><see cref="FaultState.Corrected"/> or <see cref="FaultState.Declined"/>.</summary>
    [Required] public FaultState? State { get; set; }
    [Required, MaxLength(FaultReport.MaxTextLength)] public string Answer { get; set; } = "";

    /// <summary>Of the report as it was read.</summary>
    [Required, MaxLength(32)] public string ConcurrencyStamp { get; set; } = "";
}

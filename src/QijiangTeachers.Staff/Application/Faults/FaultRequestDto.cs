using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Faults;

/// <summary>What is wrong with which fact of the own record, and what proves it.</summary>
public sealed record FaultRequestDto : IWithEvidence
{
    /// <inheritdoc cref="ReportFaultDto.Fact"/>
    [Required, MaxLength(100), RegularExpression("^[a-z-]+:.+$")] public string Fact { get; set; } = "";

    /// <inheritdoc cref="ReportFaultDto.About"/>
    [Required, MaxLength(200)] public string About { get; set; } = "";
    [Required, MaxLength(FaultReport.MaxTextLength)] public string Text { get; set; } = "";
    [Required, MinLength(1)] public IReadOnlyList<Guid> Evidence { get; set; } = [];
}

using QijiangTeachers.Staff.Application.Reorganisations;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>A school: the day's figures, its years, and who works there by what.</summary>
public sealed record SchoolDetailDto
{
    /// <summary>Goes back with every change.</summary>
    public required string ConcurrencyStamp { get; init; }
    public required DateOnly AsOf { get; init; }
    public required SchoolDto School { get; init; }

    /// <summary>Latest first.</summary>
    public required IReadOnlyList<SchoolYearDto> Years { get; init; }

    /// <summary>How it was closed, merged or split, and what it took over; the latest first.</summary>
    public IReadOnlyList<SchoolChangeDto> Changes { get; init; } = [];

    /// <summary>People in service by 教师类别, 用工形式, 任教学段, 任教学科, 职称, 岗位等级 and 职务.</summary>
    public required IReadOnlyList<StaffBreakdownDto> Breakdowns { get; init; }
}

using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>
/// <c>Filter</c> is part of the name, the beginning of the number, of the pinyin or of its initials, or part of the
/// school's name. All other fields narrow by what held on <see cref="AsOf"/>.
/// </summary>
public record GetTeacherListInput : PagedAndSortedResultRequestDto
{
    /// <summary>Default: today in China.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Default: in service.</summary>
    public TeacherPresence? Status { get; init; }
    public Guid? SchoolId { get; init; }
    public SchoolKind? SchoolKind { get; init; }
    public Locality? Locality { get; init; }
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }
    public StaffCategory? Category { get; init; }
    public EmploymentForm? Employment { get; init; }

    /// <summary>职称.</summary>
    public ProfessionalTitle? Title { get; init; }

    /// <summary>Those who haven't confirmed their record on or after this day.</summary>
    public DateOnly? UnconfirmedSince { get; init; }

    /// <summary>Filters of other modules as <c>key:option</c>, e.g. <c>title:districtBackbone</c>.</summary>
    public string[]? With { get; init; }
}

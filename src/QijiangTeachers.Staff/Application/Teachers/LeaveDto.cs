using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>假期与豁免; days inclusive, null = open.</summary>
public sealed record LeaveDto
{
    public Guid Id { get; init; }
    public string ConcurrencyStamp { get; init; } = "";
    public LeaveKind Kind { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? LastDay { get; init; }

    /// <summary>事由; null for those who don't decide.</summary>
    public string? Reason { get; init; }
}

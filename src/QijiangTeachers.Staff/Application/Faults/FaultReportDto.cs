using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Faults;

/// <summary>A report with who made it and what became of it.</summary>
public sealed record FaultReportDto
{
    public Guid Id { get; init; }
    public string ConcurrencyStamp { get; init; } = "";
    public Guid TeacherId { get; init; }
    public string TeacherNumber { get; init; } = "";
    public string TeacherName { get; init; } = "";
    public Guid? SchoolId { get; init; }
    public string? SchoolName { get; init; }

    /// <summary>Which fact, by key; <see cref="About"/> says it in words.</summary>
    public string Fact { get; init; } = "";
    public string About { get; init; } = "";
    public string Text { get; init; } = "";
    public FaultState State { get; init; }

    /// <summary>The request with the evidence; null when there was none.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CreationTime { get; init; }
    public string? Answer { get; init; }
    public string? AnsweredBy { get; init; }
    public DateTime? AnsweredAt { get; init; }

    /// <summary>The reader's own: nobody answers it himself.</summary>
    public bool IsOwn { get; init; }
}

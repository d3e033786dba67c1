using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>
/// A person behind a figure. <see cref="School"/>, stage and subject are those of the day. A person who counted at one of the
/// user's schools and works elsewhere today is counted without id, number, name and reason.
/// </summary>
public sealed record IndicatorPersonDto
{
    public required Guid? TeacherId { get; init; }
    public required string TeacherNo { get; init; }
    public required string Name { get; init; }
    public required Guid? SchoolId { get; init; }
    public required string? School { get; init; }
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }

    /// <summary>Whether the person is in the numerator.</summary>
    public required bool Counts { get; init; }

    /// <summary>Why, in the reader's language: the deciding fact with its dates, and what stands beside it.</summary>
    public required string Reason { get; init; }

    /// <summary>The two parts of <see cref="Reason"/>, for two lines on a page.</summary>
    public required string ReasonText { get; init; }
    public string? ReasonDetail { get; init; }

    /// <summary>The deciding term has no end on record.</summary>
    public bool IsTermUnknown { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>A portion of the time line: 20 lines unless told.</summary>
public sealed record GetTimelineInput
{
    public const int DefaultMaxResultCount = 20;

    [Range(0, int.MaxValue)] public int? SkipCount { get; init; }
    [Range(1, 200)] public int? MaxResultCount { get; init; }

    /// <summary>One of <see cref="TeacherPage.TimelineGroups"/>; null = all.</summary>
    public string? Group { get; init; }

    /// <summary>Lines that took effect on or before the day; default: all, planned ones included.</summary>
    public DateOnly? Until { get; init; }
}

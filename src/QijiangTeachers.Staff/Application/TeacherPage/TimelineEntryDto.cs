using QijiangTeachers.Administration.Application.Audit;

namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>A line of a person's time line.</summary>
public sealed record TimelineEntryDto
{
    /// <summary>As in <see cref="TimelineKey.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>The day on which it took effect (China time).</summary>
    public required DateOnly Day { get; init; }
    public required string Group { get; init; }
    public TimelineNature Nature { get; init; }
    public required string Title { get; init; }

    /// <summary>One line of detail; null when <see cref="Changes"/> say it all.</summary>
    public string? Text { get; init; }

    /// <summary>Before and after.</summary>
    public IReadOnlyList<EventValueDto> Changes { get; init; } = [];

    /// <summary>Who or what wrote it: a person's name, 数据导入, 系统.</summary>
    public string? Actor { get; init; }

    /// <summary>UTC; null when nothing was written, as when a term reaches its last day.</summary>
    public DateTime? RecordedAt { get; init; }
    public string? Reason { get; init; }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;

namespace QijiangTeachers.Administration.Application.Audit;

/// <summary>When, who, what, why, how much.</summary>
public sealed record ProcessDto
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string Title { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
    public Guid? ActorId { get; init; }
    public string ActorName { get; init; } = "";
    public string? Reason { get; init; }
    public int Changes { get; init; }

    /// <summary>Whether it touched anybody's record or account.</summary>
    public bool ConcernsPeople { get; init; }

    /// <summary>It concerns people and whoever asks may not read why.</summary>
    public bool IsReasonHidden { get; init; }

    /// <summary>The block of the chain that covers it; null within the minute before one does.</summary>
    public long? Block { get; init; }
}

/// <summary>A kind of process and its title.</summary>
public sealed record ProcessKindDto(string Kind, string Title);

/// <summary><c>Filter</c> is part of the actor's name or of the reason; the days are China time, both inclusive.</summary>
public record GetProcessListInput : PagedAndSortedResultRequestDto
{
    public string? Kind { get; init; }
    public Guid? ActorId { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Reads of sensitive data, refusals and the like, of all kinds.</summary>
    public ProcessTrait? Trait { get; init; }

    /// <summary>教师编号 or the whole name of somebody who was concerned.</summary>
    public string? Person { get; init; }

    /// <summary>The school by which access to what was changed is decided.</summary>
    public Guid? SchoolId { get; init; }

    /// <summary>From which address somebody logged in or tried to.</summary>
    public string? Address { get; init; }

    /// <summary>Processes that touched this person.</summary>
    [JsonIgnore] public Guid? TeacherId { get; init; }

    internal bool AsksForPeople => TeacherId is not null || SchoolId is not null || Person?.Trim().Length > 0 || Address?.Trim().Length > 0;
}

/// <summary>The same filters, and why the file is needed.</summary>
public sealed record ExportProcessesInput : GetProcessListInput
{
    [Required, MaxLength(500)] public string? Reason { get; init; }

    /// <summary>The filters that the record of an export has no place of its own for.</summary>
    internal string? FurtherFilters => string.Join(' ', new[] { Trait?.ToString(), Person, SchoolId?.ToString(), Address, ActorId?.ToString() }.Where(f => !string.IsNullOrWhiteSpace(f))) is { Length: > 0 } text ? text : null;
}

/// <summary>A process with a portion of its events.</summary>
/// <param name="Faults">What the last verification of the history found of it, in words; nothing if it is as it was written.</param>
public sealed record ProcessDetailDto(ProcessDto Process, int EventCount, IReadOnlyList<ProcessEventDto> Events, IReadOnlyList<string> Faults)
{
    /// <summary>What its seals and its block say now, in words; nothing if all fits. Null where there are too many events to look while somebody waits.</summary>
    public IReadOnlyList<string>? FaultsNow { get; init; }

    /// <summary>The process before and after it.</summary>
    public Guid? EarlierId { get; init; }
    public Guid? LaterId { get; init; }
}

/// <summary>One event as a person reads it.</summary>
/// <param name="On">The day on which it takes effect, where that differs from the day of writing.</param>
public sealed record ProcessEventDto(int Number, string Type, string Title, DateOnly? On, IReadOnlyList<EventValueDto> Values)
{
    /// <summary>Whom it concerns: 张三（5001…）. Null where nobody, or where whoever asks may not know.</summary>
    public string? Person { get; init; }
    public string? School { get; init; }
}

/// <summary>A value of an event; for changes with what was there before.</summary>
public sealed record EventValueDto(string Name, string? Before, string? After, bool IsChange);

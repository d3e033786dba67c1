using System.Text.Json.Serialization;
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
}

/// <summary>A kind of process and its title.</summary>
public sealed record ProcessKindDto(string Kind, string Title);

/// <summary><c>Filter</c> is part of the actor's name or of the reason; the days are China time, both inclusive.</summary>
public sealed record GetProcessListInput : PagedAndSortedResultRequestDto
{
    public string? Kind { get; init; }
    public Guid? ActorId { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Processes that touched this person.</summary>
    [JsonIgnore] public Guid? TeacherId { get; init; }
}

/// <summary>A process with a portion of its events.</summary>
/// <param name="Faults">What the last verification of the history found of it, in words; nothing if it is as it was written.</param>
public sealed record ProcessDetailDto(ProcessDto Process, int EventCount, IReadOnlyList<ProcessEventDto> Events, IReadOnlyList<string> Faults);

/// <summary>One event as a person reads it.</summary>
/// <param name="On">The day on which it takes effect, where that differs from the day of writing.</param>
public sealed record ProcessEventDto(int Number, string Type, string Title, DateOnly? On, IReadOnlyList<EventValueDto> Values);

/// <summary>A value of an event; for changes with what was there before.</summary>
public sealed record EventValueDto(string Name, string? Before, string? After, bool IsChange);

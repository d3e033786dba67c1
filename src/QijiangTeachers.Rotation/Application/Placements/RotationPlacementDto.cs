using System.Text.Json.Serialization;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Rotation.Application.Placements;

/// <summary>A rotation of a person; <c>SchoolName</c> is the employer on the list's day.</summary>
public sealed record RotationPlacementDto : PersonFactDto
{
    public RotationKind Kind { get; init; }

    /// <summary>学年 as recorded.</summary>
    public int SchoolYear { get; init; }
    public Guid FromSchoolId { get; init; }
    public string FromSchoolCode { get; init; } = "";
    public string FromSchoolName { get; init; } = "";
    public Guid ToSchoolId { get; init; }
    public string ToSchoolCode { get; init; } = "";
    public string ToSchoolName { get; init; } = "";
    public DateOnly StartOn { get; init; }

    /// <summary>Inclusive; null = open.</summary>
    public DateOnly? EndOn => EffectivePeriod.LastDayOf(To);

    /// <summary>The end that was planned, where it ended early.</summary>
    public DateOnly? PlannedEndOn => PlannedTo is { } to ? EffectivePeriod.LastDayOf(to) : null;

    /// <summary>Why it ended early; null: it didn't.</summary>
    public string? EndReason { get; init; }

    /// <summary>Days from start to end, both counted; null = open.</summary>
    public int? Days => To == EffectivePeriod.Open ? null : To.DayNumber - StartOn.DayNumber;

    /// <summary>交流 and 支教 of a school year of teaching or without an end count towards the ratio (domain.md §4).</summary>
    public bool IsLongEnough => Kind is RotationKind.Exchange or RotationKind.SupportTeaching && (Days is null || Days >= RotationPlacement.DaysThatCount);
    public PlacementState State => StartOn > AsOf ? PlacementState.NotYet : To > AsOf ? PlacementState.Running : PlacementState.Over;
    public string ConcurrencyStamp { get; init; } = "";

    [JsonIgnore] public DateOnly To { get; init; }
    [JsonIgnore] public DateOnly? PlannedTo { get; init; }
    [JsonIgnore] public DateOnly AsOf { get; init; }
    [JsonIgnore] public string FromSchoolKey { get; init; } = "";
    [JsonIgnore] public string ToSchoolKey { get; init; } = "";
}

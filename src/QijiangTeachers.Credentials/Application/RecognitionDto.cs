using System.Text.Json.Serialization;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Credentials.Application;

/// <summary>A recognition of a person as of the list's day.</summary>
public abstract record RecognitionDto : PersonFactDto
{
    public DateOnly RecognisedOn { get; init; }

    /// <summary>Inclusive; null = open.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The first day without it.</summary>
    public DateOnly? EndedOn { get; init; }
    public string? EndReason { get; init; }
    public string? EndDocumentNo { get; init; }
    public string? DocumentNo { get; init; }
    public string ConcurrencyStamp { get; init; } = "";
    public RecognitionState State => new RecognitionDays(RecognisedOn, ValidUntil, EndedOn).On(AsOf, HasTerm);

    /// <summary>The last day in force; null = open.</summary>
    public DateOnly? LastDay => EffectivePeriod.LastDayOf(To);

    /// <summary>Whether one without 有效期至 lacks it: somebody should look at the document.</summary>
    [JsonIgnore] public bool HasTerm { get; init; } = true;
    [JsonIgnore] public DateOnly To { get; init; }
    [JsonIgnore] public DateOnly AsOf { get; init; }
}

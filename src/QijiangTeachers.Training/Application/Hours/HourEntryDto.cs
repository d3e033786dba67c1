using System.Text.Json.Serialization;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>A line of the ledger.</summary>
public sealed record HourEntryDto : PersonFactDto
{
    public string Activity { get; init; } = "";
    public TrainingLevel Level { get; init; }
    public TrainingCategory? Category { get; init; }
    public TrainingForm? Form { get; init; }

    /// <summary>Below zero on a reversal.</summary>
    public decimal Hours => HoursTenths / 10m;

    /// <summary>应用学时.</summary>
    public decimal? AppliedHours => AppliedTenths / 10m;
    public DateOnly StartOn { get; init; }

    /// <summary>Inclusive; it decides year and cycle.</summary>
    public DateOnly EndOn { get; init; }
    public string? Organiser { get; init; }
    public string? CertificateNo { get; init; }

    /// <summary>The line takes another one back.</summary>
    public Guid? ReversesId { get; init; }
    public bool IsReversal => ReversesId is not null;

    /// <summary>The line has been taken back.</summary>
    public bool IsReversed { get; init; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>Who wrote the line; null where that isn't known any more.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>Kind of the process that wrote it, and its reason.</summary>
    public string? ProcessKind { get; init; }
    public string? Reason { get; init; }

    [JsonIgnore] public int HoursTenths { get; init; }
    [JsonIgnore] public int? AppliedTenths { get; init; }
}

using System.Text.Json.Serialization;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>A line of the list of teachers, as of its day.</summary>
public sealed record TeacherDto
{
    public Guid Id { get; init; }
    public string Number { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>The employer school on the day, else the latest one.</summary>
    public Guid? SchoolId { get; init; }
    public string? SchoolName { get; init; }
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }
    public StaffCategory Category { get; init; }
    public EmploymentForm Employment { get; init; }

    /// <summary>职称.</summary>
    public ProfessionalTitle? Title { get; init; }

    /// <summary>到校: since when without a break at this school; null when not in service.</summary>
    public DateOnly? AtSchoolSince { get; init; }

    /// <summary>Leave, secondment or aid posting on the day.</summary>
    public LeaveKind? Away { get; init; }
    public DateOnly? ConfirmedOn { get; init; }
    public TeacherState State => TeacherStates.Of(InService, Status, ServiceFrom, ServiceTo, AsOf);

    [JsonIgnore] public DateOnly AsOf { get; init; }
    [JsonIgnore] public bool InService { get; init; }
    [JsonIgnore] public ServiceStatus Status { get; init; }
    [JsonIgnore] public DateOnly? ServiceFrom { get; init; }
    [JsonIgnore] public DateOnly? ServiceTo { get; init; }
    [JsonIgnore] public string NameKey { get; init; } = "";
    [JsonIgnore] public string? SchoolKey { get; init; }
}

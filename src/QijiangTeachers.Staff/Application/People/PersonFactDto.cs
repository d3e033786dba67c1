using System.Text.Json.Serialization;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>What every list of facts says of the person.</summary>
public abstract record PersonFactDto
{
    public Guid Id { get; init; }
    public Guid TeacherId { get; init; }
    public string TeacherNo { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>The employer on the day of the list, else the latest one.</summary>
    public Guid? SchoolId { get; init; }
    public string? SchoolName { get; init; }

    [JsonIgnore] public string NameKey { get; init; } = "";
    [JsonIgnore] public string? SchoolKey { get; init; }
}

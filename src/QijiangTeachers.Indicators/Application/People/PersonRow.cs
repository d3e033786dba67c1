using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>What the list of people is filtered and sorted by.</summary>
internal sealed class PersonRow
{
    public Guid TeacherId { get; init; }
    public string Number { get; init; } = "";
    public string Name { get; init; } = "";
    public string NameKey { get; init; } = "";
    public string Initials { get; init; } = "";
    public Guid? SchoolId { get; init; }
    public string? SchoolKey { get; init; }
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }
    public bool Counts { get; init; }
}

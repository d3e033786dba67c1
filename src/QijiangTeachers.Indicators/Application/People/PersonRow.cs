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

    /// <summary>By which access is decided.</summary>
    public Guid? EmployerToday { get; init; }

    /// <summary>Counted, but of no concern to the user any more.</summary>
    public bool IsVeiled { get; init; }

    /// <summary>The employer of the day.</summary>
    public Guid? SchoolId { get; init; }
    public string? SchoolKey { get; init; }
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }
    public bool Counts { get; init; }

    /// <summary>The last day on or before the day asked about on which a term of the figure began or ended; read only to sort by it.</summary>
    public DateOnly? ChangedOn { get; init; }
}

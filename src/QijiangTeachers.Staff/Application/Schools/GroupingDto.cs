namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>A 学区 or 教育集团 with what it joins, by the latest school year on record.</summary>
public sealed record GroupingDto
{
    public Guid Id { get; init; }
    public string ConcurrencyStamp { get; init; } = "";
    public string Name { get; init; } = "";
    public int Schools { get; init; }

    /// <summary>People in service there today.</summary>
    public int Staff { get; init; }

    /// <summary>牵头学校 of a 学区, while it belongs to it.</summary>
    public Guid? LeadSchoolId { get; init; }
    public string? LeadSchool { get; init; }
}

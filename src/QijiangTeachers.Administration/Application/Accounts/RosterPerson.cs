namespace QijiangTeachers.Administration.Application.Accounts;

/// <summary>What an account needs to know of a person.</summary>
public sealed record RosterPerson
{
    public Guid TeacherId { get; init; }

    /// <summary>教师编号, which becomes the user name.</summary>
    public string Number { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>Pinyin, by which lists sort.</summary>
    public string NameKey { get; init; } = "";

    /// <summary>The school by which access is decided: the present employer, else the last.</summary>
    public Guid? SchoolId { get; init; }
    public string? SchoolName { get; init; }
    public bool InService { get; init; }

    /// <summary>离校日期: the first day out of service, for those who have left.</summary>
    public DateOnly? LeftOn { get; init; }
}

using System.Text.Json.Serialization;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>A line of the list of schools, as of its day.</summary>
public sealed record SchoolDto
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public SchoolKind Kind { get; init; }
    public Ownership? Ownership { get; init; }
    public Locality? Locality { get; init; }

    /// <summary>First day of a school that an act made; null = not known.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>The first day without it; null = it goes on.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>学区 and 教育集团 of the latest year on record.</summary>
    public string? Cluster { get; init; }
    public string? Group { get; init; }
    public int? Pupils { get; init; }
    public int? EstablishmentQuota { get; init; }

    /// <summary>People in service.</summary>
    public int Staff { get; init; }

    /// <summary>专任教师, 在编 or 聘用.</summary>
    public int FullTimeTeachers { get; init; }

    /// <summary>在编.</summary>
    public int Established { get; init; }

    /// <summary>How many 在编 there are beyond 编制数; null = no quota given.</summary>
    public int? OverQuotaBy => EstablishmentQuota is { } quota ? Math.Max(0, Established - quota) : null;

    /// <summary>专任教师 to one of which so many pupils come; null when either is missing.</summary>
    public decimal? PupilsPerTeacher => Pupils is { } pupils && FullTimeTeachers > 0 ? Math.Round((decimal)pupils / FullTimeTeachers, 1, MidpointRounding.AwayFromZero) : null;

    [JsonIgnore] public string NameKey { get; init; } = "";
    [JsonIgnore] public Guid? ClusterId { get; init; }
    [JsonIgnore] public Guid? GroupId { get; init; }
}

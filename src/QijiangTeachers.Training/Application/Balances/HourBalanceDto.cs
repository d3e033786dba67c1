using System.Text.Json.Serialization;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Training.Application.Balances;

/// <summary>Where a full-time teacher stands in the cycle on the list's day; <c>Id</c> is the teacher's.</summary>
public sealed record HourBalanceDto : PersonFactDto
{
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }

    /// <summary>Months in post that owe hours.</summary>
    public int Months { get; init; }
    public decimal Owed => OwedTenths / 10m;

    /// <summary>After the caps.</summary>
    public decimal Counted => CountedTenths / 10m;
    public decimal Missing => Math.Max(0, OwedTenths - CountedTenths) / 10m;

    /// <summary>Recorded in the calendar year of the day.</summary>
    public decimal ThisYear => YearTenths / 10m;
    public bool IsDone => CountedTenths >= OwedTenths;

    [JsonIgnore] public int OwedTenths { get; init; }
    [JsonIgnore] public int CountedTenths { get; init; }
    [JsonIgnore] public int YearTenths { get; init; }
}

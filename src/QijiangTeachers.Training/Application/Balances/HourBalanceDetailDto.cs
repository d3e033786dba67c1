using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Application.Balances;

/// <summary>One glance: owed, done, missing; by part, year, category, level and form.</summary>
public sealed record HourBalanceDetailDto
{
    public required Guid TeacherId { get; init; }
    public required string TeacherNo { get; init; }
    public required string Name { get; init; }
    public required string MaskedIdNumber { get; init; }
    public string? SchoolName { get; init; }
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }
    public required DateOnly AsOf { get; init; }

    /// <summary>Null on a day in no cycle.</summary>
    public HourCycleDto? Cycle { get; init; }

    /// <summary>Months in post that owe hours by the day.</summary>
    public int Months { get; init; }
    public decimal OwedToDate { get; init; }

    /// <summary>By the last day of the cycle, if nothing changes about the service.</summary>
    public decimal OwedByEnd { get; init; }
    public decimal Counted { get; init; }

    /// <summary>What caps take away.</summary>
    public decimal NotCounted { get; init; }
    public bool ReachesToDate { get; init; }

    /// <summary>The strict reading: the whole cycle's hours.</summary>
    public bool ReachesCycle { get; init; }

    /// <summary>Hours of the five years up to the day, across cycles.</summary>
    public decimal TrailingFiveYears { get; init; }
    public IReadOnlyList<HourPart> Parts { get; init; } = [];
    public IReadOnlyList<HourYear> Years { get; init; } = [];
    public IReadOnlyList<HourSumDto> ByCategory { get; init; } = [];
    public IReadOnlyList<HourSumDto> ByLevel { get; init; } = [];
    public IReadOnlyList<HourSumDto> ByForm { get; init; } = [];

    public decimal MissingToDate => Math.Max(0, OwedToDate - Counted);
    public decimal MissingByEnd => Math.Max(0, OwedByEnd - Counted);
    public HourYear? ThisYear => Years.FirstOrDefault(y => y.Year == AsOf.Year);
}

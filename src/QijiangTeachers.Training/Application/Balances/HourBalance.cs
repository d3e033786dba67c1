using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Training.Application.Balances;

/// <summary>What a person owes and has in the cycle on a day.</summary>
public sealed class HourBalance
{
    public required ServiceSegment Person { get; init; }

    /// <summary>Months of the cycle that owe hours.</summary>
    public int Months { get; init; }

    /// <summary>Tenths of a 学时 that they make, no more than the cycle asks.</summary>
    public int OwedTenths { get; init; }

    /// <summary>Tenths of a 学时 after caps.</summary>
    public int CountedTenths { get; init; }
}

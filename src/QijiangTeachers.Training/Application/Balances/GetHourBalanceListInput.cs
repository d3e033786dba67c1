using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Training.Application.Balances;

/// <summary>Full-time teachers in service on <c>AsOf</c> who owe hours.</summary>
public record GetHourBalanceListInput : GetPersonFactListInput
{
    public SchoolStage? Stage { get; init; }

    /// <summary>True: reach what they owe; false: who has not?</summary>
    public bool? IsDone { get; init; }
}

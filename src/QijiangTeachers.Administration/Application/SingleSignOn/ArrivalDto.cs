using QijiangTeachers.Administration.Application.SignIn;

namespace QijiangTeachers.Administration.Application.SingleSignOn;

/// <summary>Where a log-in at the provider leads: in (or to the second step), or to linking it first.</summary>
/// <param name="Step">Null: no account is linked.</param>
/// <param name="Why">Why the number that the provider gave matched none.</param>
public sealed record ArrivalDto(LogInStepDto? Step, NumberFault? Why);

/// <summary>Why a 教师编号 led to no account.</summary>
public enum NumberFault
{
    Unknown,
    NotUnique,
    Closed,

    /// <summary>The account has another log-in at the same provider.</summary>
    Taken,
}

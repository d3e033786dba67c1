namespace QijiangTeachers.Staff.Domain;

/// <summary>
/// Derived by <see cref="ServiceHistory"/>: a run of calendar months (<see cref="Kernel.Time.MonthNumber"/>, both ends
/// inclusive) every day of which lies in some main spell and that don't lie wholly in 产假, 病假 or 学习. Each owes 6 hours.
/// </summary>
public sealed class CreditableMonths
{
    private CreditableMonths() { }

    internal CreditableMonths(Guid teacherId, int first, int last) => (TeacherId, FirstMonth, LastMonth) = (teacherId, first, last);

    public Guid TeacherId { get; private init; }
    public int FirstMonth { get; private init; }
    public int LastMonth { get; private init; }
}

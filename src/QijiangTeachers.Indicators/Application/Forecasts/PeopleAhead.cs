namespace QijiangTeachers.Indicators.Application.Forecasts;

/// <summary>What the register knows today of the people who count, up to the day of a forecast.</summary>
/// <param name="Expiring">Not retiring, but without a term on that day.</param>
/// <param name="StayWithoutRenewal">Who still counts then if no term is renewed and nobody is new.</param>
/// <param name="Base">The denominator of a share today.</param>
internal sealed record PeopleAhead(int Current, int Retiring, int Expiring, int StayWithoutRenewal, int Base);

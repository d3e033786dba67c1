namespace QijiangTeachers.Indicators.Application.Forecasts;

/// <summary>What twelve months have brought.</summary>
/// <param name="NewPerMonth">Net of promotions.</param>
/// <param name="Ended">Holders in service whose term ended.</param>
/// <param name="Renewed">Of these, who counts again or higher.</param>
internal sealed record YearSeen(decimal NewPerMonth, int Ended, int Renewed);

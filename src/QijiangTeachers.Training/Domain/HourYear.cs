namespace QijiangTeachers.Training.Domain;

/// <summary>A calendar year of the cycle: hours and, of these, ethics, with what is usual for a year.</summary>
public sealed record HourYear(int Year, int Usual, decimal Done, int EthicsUsual, decimal EthicsDone);

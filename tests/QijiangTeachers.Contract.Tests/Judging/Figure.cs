namespace QijiangTeachers.Contract.Tests.Judging;

/// <summary>One indicator on one day; percentages and ratios rounded as the contract says.</summary>
internal sealed record Figure(decimal? Value, int? Numerator = null, int? Denominator = null, decimal? Inclusive = null, int? RecognisedSince2021 = null);

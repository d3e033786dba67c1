using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>What a grouped query returns of one school, stage and subject.</summary>
internal sealed class CellRow
{
    public Guid? SchoolId { get; init; }
    public SchoolStage? Stage { get; init; }
    public string? Subject { get; init; }
    public int Numerator { get; init; }
    public int Denominator { get; init; }
    public int InclusiveNumerator { get; init; }
    public int InclusiveDenominator { get; init; }
    public int RecognisedSince2021 { get; init; }

    public CellKey Key => new(SchoolId ?? Guid.Empty, Stage ?? default, Subject ?? "");
    public IndicatorParts Parts => new(Numerator, Denominator, InclusiveNumerator, InclusiveDenominator, RecognisedSince2021);
}

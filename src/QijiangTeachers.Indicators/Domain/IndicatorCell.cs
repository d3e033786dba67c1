using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>
/// The unit of storage: the parts of an indicator for one school, 任教学段 and subject on a day. Every aggregate is a sum of
/// cells, so a change is refreshed by replacing the cells of one school. Cells without anybody aren't stored. Snapshots of
/// past months keep one cell per school, without stage and subject (<see cref="IndicatorSnapshot.ByPerson"/>).
/// </summary>
public sealed class IndicatorCell
{
    private IndicatorCell() { }

    public IndicatorCell(DateOnly asOf, string code, CellKey key, IndicatorParts parts)
    {
        (AsOf, Code, SchoolId, Stage, Subject) = (asOf, code, key.SchoolId, key.Stage, key.Subject);
        (Numerator, Denominator) = (parts.Numerator ?? 0, parts.Denominator ?? 0);
        (InclusiveNumerator, InclusiveDenominator, RecognisedSince2021) = (parts.InclusiveNumerator, parts.InclusiveDenominator, parts.RecognisedSince2021);
    }

    public DateOnly AsOf { get; private init; }
    public string Code { get; private init; } = "";

    /// <summary>The employer on the day (in the rotation figures on 1 September); empty for people without one.</summary>
    public Guid SchoolId { get; private init; }

    /// <summary>0 = not given.</summary>
    public SchoolStage Stage { get; private init; }

    /// <summary>Empty = not given.</summary>
    public string Subject { get; private init; } = "";
    public int Numerator { get; private init; }
    public int Denominator { get; private init; }
    public int InclusiveNumerator { get; private init; }
    public int InclusiveDenominator { get; private init; }
    public int RecognisedSince2021 { get; private init; }

    public IndicatorParts Parts => new(Numerator, Denominator, InclusiveNumerator, InclusiveDenominator, RecognisedSince2021);
}

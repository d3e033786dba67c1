namespace QijiangTeachers.Indicators.Domain;

/// <summary>
/// A district figure of a snapshot: as it stood when its day closed and as it stands now. Where the two differ, a fact of
/// that day was recorded or corrected later.
/// </summary>
public sealed class SnapshotFigure
{
    private SnapshotFigure() { }

    public SnapshotFigure(DateOnly asOf, string code) => (AsOf, Code) = (asOf, code);

    public DateOnly AsOf { get; private init; }
    public string Code { get; private init; } = "";
    public Guid DefinitionId { get; private set; }
    public int? FirstNumerator { get; private set; }
    public int? FirstDenominator { get; private set; }
    public int? Numerator { get; private set; }
    public int? Denominator { get; private set; }
    public int InclusiveNumerator { get; private set; }
    public int InclusiveDenominator { get; private set; }
    public int RecognisedSince2021 { get; private set; }

    /// <summary>UTC instant of the late correction; null while the first value stands.</summary>
    public DateTime? CorrectedAt { get; private set; }

    public IndicatorParts Parts => new(Numerator, Denominator, InclusiveNumerator, InclusiveDenominator, RecognisedSince2021);

    /// <summary>As it stands now.</summary>
    public IndicatorFigure Figure => IndicatorFigure.Of(Code, Parts);

    /// <summary>Value, numerator and denominator as they stood when the day closed.</summary>
    public IndicatorFigure FirstFigure => IndicatorFigure.Of(Code, new(FirstNumerator, FirstDenominator));

    /// <param name="parts">As computed now.</param>
    /// <param name="definitionId">The version that was applied.</param>
    /// <param name="at">UTC.</param>
    /// <param name="isOpen">A change is no correction yet (<see cref="IndicatorSnapshot.IsOpen"/>).</param>
    public void Take(IndicatorParts parts, Guid definitionId, DateTime at, bool isOpen)
    {
        var isNew = DefinitionId == Guid.Empty;
        DefinitionId = definitionId;
        (Numerator, Denominator, InclusiveNumerator, InclusiveDenominator, RecognisedSince2021)
            = (parts.Numerator, parts.Denominator, parts.InclusiveNumerator, parts.InclusiveDenominator, parts.RecognisedSince2021);
        if (isNew || isOpen) (FirstNumerator, FirstDenominator, CorrectedAt) = (Numerator, Denominator, null);
        else if ((FirstNumerator, FirstDenominator) == (Numerator, Denominator)) CorrectedAt = null;
        else CorrectedAt ??= at;
    }
}

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
    public decimal? FirstValue { get; private set; }
    public int? FirstNumerator { get; private set; }
    public int? FirstDenominator { get; private set; }
    public decimal? Value { get; private set; }
    public int? Numerator { get; private set; }
    public int? Denominator { get; private set; }
    public decimal? Inclusive { get; private set; }
    public int? RecognisedSince2021 { get; private set; }

    /// <summary>UTC instant of the late correction; null while the first value stands.</summary>
    public DateTime? CorrectedAt { get; private set; }

    /// <param name="figure">As computed now.</param>
    /// <param name="definitionId">The version that was applied.</param>
    /// <param name="at">UTC.</param>
    /// <param name="dayIsOpen">The day isn't over yet, so that a change is no correction.</param>
    public void Take(IndicatorFigure figure, Guid definitionId, DateTime at, bool dayIsOpen)
    {
        var isNew = DefinitionId == Guid.Empty;
        DefinitionId = definitionId;
        (Value, Numerator, Denominator, Inclusive, RecognisedSince2021)
            = (figure.Value, figure.Numerator, figure.Denominator, figure.Inclusive, figure.RecognisedSince2021);
        if (isNew || dayIsOpen) (FirstValue, FirstNumerator, FirstDenominator, CorrectedAt) = (Value, Numerator, Denominator, null);
        else if ((FirstValue, FirstNumerator, FirstDenominator) == (Value, Numerator, Denominator)) CorrectedAt = null;
        else CorrectedAt ??= at;
    }
}

namespace QijiangTeachers.Ui.Components;

/// <summary>
/// What a chart shows, not how: colours, dashes and axes follow from the roles (look.md §9). The same data is the table
/// for those who can't or won't look at the drawing.
/// </summary>
public sealed record ChartModel
{
    public ChartKind Kind { get; init; } = ChartKind.Line;
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>%, 人; once at the head of the table, behind each value in the drawing.</summary>
    public string Unit { get; init; } = "";
    public int Decimals { get; init; } = 1;

    /// <summary>Ends of the value axis of a line; bars start at zero.</summary>
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }

    /// <summary>Head of the table's first column: 日期, 学段.</summary>
    public string PointName { get; init; } = "";
}

namespace QijiangTeachers.Ui.Components;

/// <summary>A point of a series.</summary>
/// <param name="Label">What the axis and the table call it: 2020 年末, 小学.</param>
/// <param name="Day">Where it lies on a time axis.</param>
public sealed record ChartPoint(string Label, decimal? Value, DateOnly? Day = null)
{
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
}

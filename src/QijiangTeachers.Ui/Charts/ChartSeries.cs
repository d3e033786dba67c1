namespace QijiangTeachers.Ui.Components;

/// <summary>A line or a set of bars. <see cref="EndLabel"/> stands at the end of the line: 目标 23.8 %.</summary>
public sealed record ChartSeries(string Name, ChartRole Role, IReadOnlyList<ChartPoint> Points)
{
    public string? EndLabel { get; init; }
}

namespace QijiangTeachers.Ui.Components;

/// <summary>What a series means; the style follows.</summary>
public enum ChartRole
{
    Actual,

    /// <summary>Dashed ochre.</summary>
    Target,

    /// <summary>Dotted, with the band of <see cref="ChartPoint.Low"/> to <see cref="ChartPoint.High"/>.</summary>
    Forecast,

    /// <summary>A further series, told apart by dash and marker as well.</summary>
    Other,
}

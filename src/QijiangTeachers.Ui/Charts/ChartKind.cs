namespace QijiangTeachers.Ui.Components;

/// <summary>Form of a chart.</summary>
public enum ChartKind
{
    /// <summary>Over time, true to scale: every point needs a day.</summary>
    Line,

    /// <summary>Lying bars from zero, one per label.</summary>
    Bar,
}

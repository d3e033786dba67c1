namespace QijiangTeachers.Ui.Components;

/// <summary>Where a column stands in the card that a row becomes on a phone.</summary>
public enum PhoneCell
{
    /// <summary>The first column is the title, the others are pairs.</summary>
    Auto,
    Title,

    /// <summary>Right of the title: the status.</summary>
    Beside,

    /// <summary>A grey line below the title, without the column's head.</summary>
    Line,

    /// <summary>Head above value, two in a row.</summary>
    Pair,

    /// <summary>Head and value over the full width.</summary>
    Wide,
    Hidden,
}

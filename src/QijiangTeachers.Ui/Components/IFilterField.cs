namespace QijiangTeachers.Ui.Components;

/// <summary>A field of a <see cref="FilterBar"/>.</summary>
internal interface IFilterField
{
    string Name { get; }

    /// <summary>What the chip says when the filter is on: 学段：小学; null when it is off.</summary>
    string? Active { get; }
}

namespace QijiangTeachers.Ui.Components;

/// <summary>A level of a funnel.</summary>
/// <param name="Transition">What leads to the next level: 近 3 年晋级 38 人/年.</param>
public sealed record FunnelStep(string Text, decimal Value, string? Link = null, string? Note = null, string? Transition = null);

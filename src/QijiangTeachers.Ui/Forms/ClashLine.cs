namespace QijiangTeachers.Ui.Forms;

/// <summary>A field that differs; empty is null.</summary>
public sealed record ClashLine(string Label, string? Typed, string? Now);

namespace QijiangTeachers.Ui;

/// <summary>A step above the present page.</summary>
public sealed record Crumb(string Text, string Path);

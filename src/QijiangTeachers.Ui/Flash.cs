namespace QijiangTeachers.Ui;

/// <summary>One line about what has just happened, shown once on the next page.</summary>
/// <param name="UndoPath">Where a form is posted that takes it back; the endpoint checks permission and antiforgery token as any other.</param>
public sealed record Flash(string Message, Tone Tone = Tone.Ok, string? UndoPath = null, string? UndoText = null);

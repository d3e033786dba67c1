namespace QijiangTeachers.Kernel.Errors;

/// <summary>What is wrong with one field, and what to do.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Message">A key of the texts, filled with <paramref name="Values"/>, or a sentence in the user's language.</param>
/// <param name="Values">Fill <c>{Name}</c> in the text.</param>
public sealed record FieldError(string Field, string Message, params (string Name, object? Value)[] Values);

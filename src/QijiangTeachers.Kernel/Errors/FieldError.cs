namespace QijiangTeachers.Kernel.Errors;

/// <summary>What is wrong with one field, and what to do, in the user's language.</summary>
public sealed record FieldError(string Field, string Message);

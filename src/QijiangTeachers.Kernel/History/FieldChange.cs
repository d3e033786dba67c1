namespace QijiangTeachers.Kernel.History;

/// <summary>One field before and after, in the words a person reads (the roster's column name, Chinese terms, masked numbers).</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

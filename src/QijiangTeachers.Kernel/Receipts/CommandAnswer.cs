namespace QijiangTeachers.Kernel.Receipts;

/// <summary>What is kept of the answer to a command that was carried out.</summary>
/// <param name="Content">Null: nothing but that it was carried out.</param>
public sealed record CommandAnswer(string? Content);

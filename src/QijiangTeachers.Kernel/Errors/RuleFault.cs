namespace QijiangTeachers.Kernel.Errors;

/// <summary>
/// A rule about a fact that a row or form breaks. The text <c>Fault:{Key}</c> says what is wrong, <c>Fault:{Key}:Remedy</c> what to do;
/// the importer and the forms show the same two.
/// </summary>
/// <param name="Column">The roster's name of the column, e.g. 学时.</param>
/// <param name="Key">Key of the texts, e.g. <c>Training.PerDay</c>.</param>
/// <param name="Values">Fill <c>{Name}</c> in the texts.</param>
public sealed record RuleFault(string Column, string Key, params (string Name, object? Value)[] Values);

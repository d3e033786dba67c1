namespace QijiangTeachers.Kernel.Tables;

/// <summary>A column with where its cells come from.</summary>
/// <param name="Header">The head of the column.</param>
/// <param name="Value">A string, a number, a <see cref="DateOnly"/>, a <see cref="DateTime"/> (written as it is: convert to China time first), a bool (是/否) or null.</param>
public sealed record TableColumn<T>(string Header, Func<T, object?> Value) : TableColumn(Header);

using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Ui;

/// <summary>An option of a select, a set of choice buttons or a filter.</summary>
public sealed record Choice(string Value, string Text)
{
    public string? Hint { get; init; }

    /// <summary>Every value of an enum with its term (<see cref="TermAttribute"/>).</summary>
    public static IReadOnlyList<Choice> Of<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new Choice(v.ToString(), Terms.Shown(v)))];

    /// <summary>Some values of an enum, in this order, with texts of the caller.</summary>
    public static IReadOnlyList<Choice> Of<T>(IEnumerable<T> values, Func<T, string> text) where T : struct, Enum => [.. values.Select(v => new Choice(v.ToString(), text(v)))];
}

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>Whether a person counts, and why, in the reader's language: the deciding fact, and what stands beside it.</summary>
internal sealed record Reason(bool Counts, string Text, string? Detail = null)
{
    /// <summary>The deciding term has no end on record (有效期未知).</summary>
    public bool IsTermUnknown { get; init; }

    public static Reason Yes(string text, string? detail = null) => new(true, text, detail);

    public static Reason No(string text, string? detail = null) => new(false, text, detail);
}

namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>A block and the beginning of its hash, e.g. <c>12:ab34cd56ab34cd56</c>.</summary>
public sealed record HistoryAnchor(long Block, string Hash)
{
    private const int Digits = 16;

    internal static HistoryAnchor Of(long block, byte[] hash) => new(block, Convert.ToHexStringLower(hash)[..Digits]);

    /// <returns>Null if the text isn't one.</returns>
    public static HistoryAnchor? Parse(string? text)
        => text?.Trim().Split(':') is [var number, { Length: Digits } hash] && long.TryParse(number, out var block) && block > 0 && hash.All(char.IsAsciiHexDigit) ? new(block, hash.ToLowerInvariant()) : null;

    public override string ToString() => $"{Block}:{Hash}";
}

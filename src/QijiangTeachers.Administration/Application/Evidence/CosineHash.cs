using QijiangTeachers.Administration.Domain.Evidence;

namespace QijiangTeachers.Administration.Application.Evidence;

/// <summary>The low frequencies of a grey picture, each above or below their median: the common perceptual hash (pHash).</summary>
internal static class CosineHash
{
    /// <summary>Width and height of the picture that is looked at.</summary>
    public const int Side = 32;
    private const int Low = 8;

    private static readonly double[,] Cosines = MakeCosines();

    /// <param name="grey">Row by row, <see cref="Side"/> × <see cref="Side"/>.</param>
    public static PictureHash Of(ReadOnlySpan<double> grey)
    {
        Span<double> rows = stackalloc double[Side * Low];
        for (var y = 0; y < Side; y++)
            for (var u = 0; u < Low; u++)
            {
                double sum = 0;
                for (var x = 0; x < Side; x++) sum += grey[(y * Side) + x] * Cosines[u, x];
                rows[(y * Low) + u] = sum;
            }
        Span<double> low = stackalloc double[Low * Low];
        for (var v = 0; v < Low; v++)
            for (var u = 0; u < Low; u++)
            {
                double sum = 0;
                for (var y = 0; y < Side; y++) sum += rows[(y * Low) + u] * Cosines[v, y];
                low[(v * Low) + u] = sum;
            }
        // The first is the brightness of the whole.
        var sorted = low[1..].ToArray();
        Array.Sort(sorted);
        var (median, bits) = (sorted[sorted.Length / 2], 0L);
        for (var i = 1; i < low.Length; i++) if (low[i] > median) bits |= 1L << i;
        return new(bits);
    }

    private static double[,] MakeCosines()
    {
        var cosines = new double[Low, Side];
        for (var u = 0; u < Low; u++)
            for (var x = 0; x < Side; x++) cosines[u, x] = Math.Cos(((2 * x) + 1) * u * Math.PI / (2 * Side));
        return cosines;
    }
}

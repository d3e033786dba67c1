namespace QijiangTeachers.Kernel.Commands;

/// <summary>Columns of a terminal, where a Chinese character takes two places.</summary>
public sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [header];

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var widths = Enumerable.Range(0, header.Length).Select(i => _rows.Max(r => Width(r[i]))).ToArray();
        return string.Join(Environment.NewLine, _rows.Select(r => string.Concat(r.Select((cell, i) => cell + new string(' ', widths[i] - Width(cell) + 2))).TrimEnd()));
    }

    private static int Width(string text) => text.Sum(c => c >= 0x2E80 || c is '“' or '”' or '—' or '…' or '≥' or '≤' ? 2 : 1);
}

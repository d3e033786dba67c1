namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>What a file may cost. A workbook is a compressed archive, so its size on disk says little.</summary>
public sealed record RosterFileLimits
{
    public static readonly RosterFileLimits Default = new();

    /// <summary>Bytes of all parts of a workbook, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 800L << 20;

    /// <summary>Unpacked ÷ packed bytes of one part; real sheets stay below 60.</summary>
    public int PackingRatio { get; init; } = 250;

    /// <summary>Parts smaller than this are not measured by their ratio.</summary>
    public long RatioFreeBytes { get; init; } = 4L << 20;

    public int Parts { get; init; } = 5_000;

    /// <summary>Characters of one cell: what spreadsheets allow.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Columns looked at.</summary>
    public int Columns { get; init; } = 1_024;
}

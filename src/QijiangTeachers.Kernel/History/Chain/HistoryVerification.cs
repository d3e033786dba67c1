namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>What a verification read and found.</summary>
public sealed record HistoryVerification
{
    public long Processes { get; internal set; }
    public long Events { get; internal set; }
    public long Blocks { get; internal set; }

    /// <summary>Processes that no block covered yet; their own seals were verified.</summary>
    public long Loose { get; internal set; }

    /// <summary>Processes out of which words of erased people were taken; their seals of then fit.</summary>
    public long Redacted { get; internal set; }

    /// <summary>Processes whose seal didn't fit.</summary>
    internal long Unsealed { get; set; }
    public long Faults { get; internal set; }

    /// <summary>Where the chain ends: written down elsewhere, it shows a history that was set back to an earlier state.</summary>
    public HistoryAnchor? Last { get; internal set; }

    /// <summary>Hardly tampering: no seal fits.</summary>
    public bool IsKeyDoubtful { get; internal set; }
}

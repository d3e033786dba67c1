namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>What was done to the history. Needs the text <c>HistoryFault:{name}</c>, which may say <see cref="HistoryFinding.Note"/>.</summary>
public enum HistoryFault
{
    /// <summary>A field of the process isn't what was sealed, or the application never wrote it.</summary>
    ProcessChanged,
    EventsChanged,
    EventsRemoved,
    EventsAdded,
    ProcessRemoved,

    /// <summary>It says it is in a block that doesn't list it.</summary>
    ProcessMoved,
    BlockChanged,
    BlockRemoved,

    /// <summary>The block was made behind another one than that which stands before it.</summary>
    BlockReplaced,
    HeadChanged,
    HeadRemoved,

    /// <summary>The chain doesn't hold the block whose hash somebody wrote down.</summary>
    AnchorMissed,
}

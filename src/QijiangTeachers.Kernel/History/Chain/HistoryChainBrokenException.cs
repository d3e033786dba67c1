namespace QijiangTeachers.Kernel.History.Chain;

/// <summary>No block is added to a chain whose end isn't what was written: that would hide what happened to it.</summary>
public sealed class HistoryChainBrokenException() : Exception("The head of the history's chain is missing or doesn't fit its seal. Run verify-history; check that the master key is the right one.");

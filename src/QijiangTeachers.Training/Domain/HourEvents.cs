using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Training.Domain;

/// <summary>
/// What the history says of the ledger, once per person and process: each line is its own record and carries the process.
/// <c>On</c> is the earliest last day of the lines (the first day whose figures they may touch).
/// </summary>
/// <param name="Entries">How many lines.</param>
/// <param name="Hours">Their sum; below zero for reversals.</param>
/// <param name="Activity">The activity, or the first of several.</param>
public abstract record HourEvent(int Entries, decimal Hours, string Activity) : HistoryEvent;

public sealed record HoursRecorded(int Entries, decimal Hours, string Activity) : HourEvent(Entries, Hours, Activity);

public sealed record HoursReversed(int Entries, decimal Hours, string Activity) : HourEvent(Entries, Hours, Activity);

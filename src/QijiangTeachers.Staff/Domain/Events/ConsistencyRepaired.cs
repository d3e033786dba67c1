using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Domain;

/// <summary>What a check had found wrong was derived anew.</summary>
public sealed record ConsistencyRepaired(string Check, string Problem) : HistoryEvent;

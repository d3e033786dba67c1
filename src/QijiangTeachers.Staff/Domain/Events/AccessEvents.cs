using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Staff.Domain;

/// <summary>Somebody saw a sealed value in full; <paramref name="What"/> names the fields, never the values.</summary>
public sealed record IdentityRevealed(string What) : HistoryEvent;

/// <summary>A list left the system: how many rows, with which columns.</summary>
public sealed record RosterExported(int Rows, string Columns) : HistoryEvent;

/// <summary>数据有误: a person says that a fact of the own record is wrong.</summary>
public sealed record FaultReported(Guid FaultId, [property: Personal] string About) : HistoryEvent
{
    /// <summary>Who said so, where the application writes it down after a decision.</summary>
    public string? By { get; init; }
}

public sealed record FaultAnswered(Guid FaultId, [property: Personal] string About, [property: Personal] string Answer) : HistoryEvent;

public sealed record FaultWithdrawn(Guid FaultId, [property: Personal] string About) : HistoryEvent;

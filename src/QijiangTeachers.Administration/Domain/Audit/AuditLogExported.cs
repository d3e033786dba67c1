using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Administration.Domain.Audit;

/// <summary>Somebody took a copy of the audit log: how many rows, under which filter.</summary>
public sealed record AuditLogExported(int Rows, string? Kind, DateOnly? From, DateOnly? To, string? Filter) : HistoryEvent
{
    public string? Further { get; init; }
}

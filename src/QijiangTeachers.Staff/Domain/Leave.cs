using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

/// <summary>Leave, secondment or exemption (假期与豁免) with its days.</summary>
public sealed class Leave : FullAuditedAggregateRoot<Guid>, IDated
{
    private Leave() { }

    public Leave(Guid teacherId, LeaveKind kind, EffectivePeriod period, string? reason, Guid processId)
        => (Id, TeacherId, Kind, From, To, Reason, ProcessId) = (Guid.CreateVersion7(), teacherId, kind, period.From, period.To, reason, processId);

    public Guid TeacherId { get; private init; }
    public LeaveKind Kind { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly To { get; private set; }

    /// <summary>事由, free text; may speak of health, so it is shown only to those who decide.</summary>
    public string? Reason { get; private set; }
    public Guid ProcessId { get; private init; }

    /// <summary>Empty, or the own id once removed: a removed entry doesn't bar the same one from being entered again.</summary>
    public Guid RemovedAs { get; private set; }
    public EffectivePeriod Period => new(From, To);

    /// <summary>False when nothing changes.</summary>
    public bool Correct(DateOnly to, string? reason)
    {
        if (To == to && Reason == reason) return false;
        (To, Reason) = (new EffectivePeriod(From, to).To, reason);
        return true;
    }

    /// <summary>
    /// The same with what changed. 事由 may speak of health: the history says that it changed, not what it says.
    /// </summary>
    /// <param name="lastDay">Inclusive; null = open.</param>
    /// <param name="reason">事由.</param>
    public IReadOnlyList<FieldChange> Take(DateOnly? lastDay, string? reason)
    {
        var (before, told) = (Period.LastDay, Reason);
        if (!Correct(EffectivePeriod.EndAfter(lastDay), reason)) return [];
        var days = new ShownFields { { "结束日期", before } }.ChangesTo(new() { { "结束日期", Period.LastDay } });
        return told == reason ? days : [.. days, new("事由", told is null ? null : "（原有）", reason is null ? null : "（已改）")];
    }

    /// <summary>Whether the required hours stand still (domain.md §3: 产假, 病假, 学习).</summary>
    public static bool StopsTheClock(LeaveKind kind) => kind is LeaveKind.Maternity or LeaveKind.Sickness or LeaveKind.Study;

    /// <summary>Takes a mistaken entry out of every count; the row stays.</summary>
    public void Remove(DateTime at, Guid? by) => (IsDeleted, DeletionTime, DeleterId, RemovedAs) = (true, at, by, Id);
}

using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Staff.Domain;

// 假期与豁免. Two of one kind may not overlap; of different kinds they may (学习 during an 豁免).
public sealed partial class Career
{
    public void AddLeave(LeaveKind kind, DateOnly from, DateOnly? lastDay, string? reason)
    {
        var period = PeriodOf(from, lastDay);
        if (_leaves.Any(l => l.Kind == kind && l.Period == period && l.Reason == reason)) return;
        RequireFree(kind, period, null);
        var leave = new Leave(Teacher.Id, kind, period, reason, _process);
        _leaves.Add(leave);
        _added.Add(leave);
        Tell(from, new LeaveAdded(leave.Id, Terms.Of(kind), from, lastDay));
    }

    /// <summary>Another last day or reason; an entry of the wrong kind or start is removed and entered again.</summary>
    public void CorrectLeave(Guid leaveId, DateOnly? lastDay, string? reason)
    {
        var leave = _leaves.Find(l => l.Id == leaveId) ?? throw new EntityNotFoundException(typeof(Leave), leaveId);
        var period = PeriodOf(leave.From, lastDay);
        var before = leave.Period;
        var changes = new List<FieldChange>();
        if (before != period) changes.Add(DayChange("结束日期", before.LastDay, lastDay));
        // 事由 may speak of health: the history says that it changed, not what it says.
        if (leave.Reason != reason) changes.Add(new("事由", leave.Reason is null ? null : "（原有）", reason is null ? null : "（已改）"));
        if (changes.Count == 0) return;
        RequireFree(leave.Kind, period, leave);
        leave.Correct(period.To, reason);
        var on = before.To < period.To ? before.To : period.To;
        Tell(before == period ? leave.From : on, new LeaveCorrected(leave.Id, Terms.Of(leave.Kind), leave.From, changes));
    }

    public void RemoveLeave(Guid leaveId)
    {
        if (_leaves.Find(l => l.Id == leaveId) is not { } leave) return;
        _leaves.Remove(leave);
        _removed.Add(leave);
        Tell(leave.From, new LeaveRemoved(leave.Id, Terms.Of(leave.Kind), leave.From, leave.Period.LastDay));
    }

    private void RequireFree(LeaveKind kind, EffectivePeriod period, Leave? except)
    {
        if (_leaves.Find(l => l != except && l.Kind == kind && l.Period.Overlaps(period)) is { } other) throw StaffErrors.LeavesOverlap(Terms.Of(kind), other.From);
    }
}

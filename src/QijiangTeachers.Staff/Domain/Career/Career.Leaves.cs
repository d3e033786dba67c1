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
        Tell(from, CareerHistory.Added(leave));
    }

    /// <summary>Another last day or reason; an entry of the wrong kind or start is removed and entered again.</summary>
    public void CorrectLeave(Guid leaveId, DateOnly? lastDay, string? reason)
    {
        var leave = _leaves.Find(l => l.Id == leaveId) ?? throw new EntityNotFoundException(typeof(Leave), leaveId);
        var period = PeriodOf(leave.From, lastDay);
        var before = leave.Period;
        RequireFree(leave.Kind, period, leave);
        var changes = leave.Take(lastDay, reason);
        if (changes.Count == 0) return;
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

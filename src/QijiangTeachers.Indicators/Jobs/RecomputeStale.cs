using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Indicators.Jobs;

/// <summary>Recomputes the schools that a change has marked, right after it.</summary>
internal sealed class RecomputeStale(DrainContext drain, StaleMarks marks) : DrainJob<StaleSchool>(drain)
{
    /// <summary>Each day is stored in a transaction of its own, so that nobody waits for all of them; done twice it is the same.</summary>
    protected override bool ActsOutside => true;

    protected override Task ActAsync(StaleSchool row, CancellationToken ct) => marks.DrainAsync(ct);
}

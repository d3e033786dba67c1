using Microsoft.Extensions.Logging;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>What every drain job needs; scoped.</summary>
public sealed class DrainContext
{
    internal DrainContext(RegistryDbContext db, TimeProvider clock, DrainThrottle throttle, JobWakeUps wakeUps, ILogger<DrainContext> logger)
        => (Db, Clock, Throttle, WakeUps, Logger) = (db, clock, throttle, wakeUps, logger);

    internal RegistryDbContext Db { get; }
    internal TimeProvider Clock { get; }
    internal DrainThrottle Throttle { get; }
    internal JobWakeUps WakeUps { get; }
    internal ILogger Logger { get; }
}

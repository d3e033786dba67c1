using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Jobs;

/// <summary>Wakes, after a commit, the jobs for which it brought rows.</summary>
public sealed class JobWakeUps(JobCatalogue catalogue, IJobWaker waker)
{
    internal void AfterCommit(RegistryDbContext db)
    {
        foreach (var (type, key) in db.TakeSavedWork())
            foreach (var woken in key is not null ? [key] : catalogue.DrainsOf(type).Select(j => j.Key)) waker.Wake(woken);
    }
}

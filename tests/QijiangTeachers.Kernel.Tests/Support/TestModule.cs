using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Tests.Support;

/// <summary>All modules, and jobs that do what a test tells them.</summary>
[DependsOn(typeof(DatabaseModule))]
public sealed class TestModule : Module
{
    public override void Map(ModelBuilder model, RegistryDbContext db)
    {
        model.Entity<TestRow>().ToTable("Test_Row");
        model.Entity<Note>().ToTable("Test_Note");
    }

    public override void Schedule(IJobSchedule jobs)
    {
        jobs.Recurring<StagedJob>("test.staged", "0 4 * * *");
        jobs.Drain<TestDrain>("test.drain");
        jobs.OnDemand<StagedOrder>("test.order");
    }

    public override void Record(IProcessCatalogue processes)
    {
        processes.AddProcess("Test.Write");
        processes.AddEvent<NoteWritten>("Test.NoteWritten");
    }
}

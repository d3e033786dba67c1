using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Staff.Seeding.Demo;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Seeding.Demo;

/// <summary>The training hours of the demo district.</summary>
internal sealed class TrainingDemoSeedContributor(DemoDistrict district, IBulkWriter bulk, UnitOfWork unitOfWork) : IDataSeedContributor
{
    public int Order => 20;

    public async Task SeedAsync(DataSeedContext context)
    {
        if (!district.IsMade) return;
        var ct = context.CancellationToken;
        await unitOfWork.RunAsync(TrainingProcesses.SeedDemo, null, async recorder =>
            recorder.Wrote(await bulk.InsertAsync(new DemoLedger(district, recorder.ProcessId, recorder.At).Entries(), ct)), ct);
    }
}

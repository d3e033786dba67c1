using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Seeding.Demo;

namespace QijiangTeachers.Rotation.Seeding.Demo;

/// <summary>The rotations of the demo district, after its titles.</summary>
internal sealed class RotationDemoSeedContributor(DemoDistrict district, IBulkWriter bulk, UnitOfWork unitOfWork) : IDataSeedContributor
{
    public int Order => 40;

    public async Task SeedAsync(DataSeedContext context)
    {
        if (!district.IsMade) return;
        var ct = context.CancellationToken;
        await unitOfWork.RunAsync(RotationProcesses.SeedDemo, null, async recorder => recorder.Wrote(await bulk.InsertAsync(new DemoRotations(district, recorder.ProcessId).Tell(), ct)), ct);
    }
}

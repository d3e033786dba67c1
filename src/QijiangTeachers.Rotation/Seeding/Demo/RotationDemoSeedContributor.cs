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
        var schools = district.Schools.ToDictionary(s => s.Id, s => s.Name);
        var history = new PlacementHistory(id => schools[id]);
        await unitOfWork.RunAsync(RotationProcesses.SeedDemo, null, async recorder =>
        {
            var placements = new DemoRotations(district, recorder.ProcessId).Tell();
            await bulk.InsertAsync(placements, ct);
            foreach (var placement in placements) recorder.Record(history.Added(placement));
            await recorder.FlushAsync(ct);
        }, ct);
    }
}

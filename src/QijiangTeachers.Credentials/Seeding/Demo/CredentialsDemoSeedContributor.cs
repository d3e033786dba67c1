using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Staff.Seeding.Demo;

namespace QijiangTeachers.Credentials.Seeding.Demo;

/// <summary>The 双师型 recognitions of the demo district.</summary>
internal sealed class CredentialsDemoSeedContributor(DemoDistrict district, IBulkWriter bulk, UnitOfWork unitOfWork) : IDataSeedContributor
{
    public int Order => 20;

    public async Task SeedAsync(DataSeedContext context)
    {
        if (!district.IsMade) return;
        var ct = context.CancellationToken;
        await unitOfWork.RunAsync(CredentialsProcesses.SeedDemo, null, async recorder =>
        {
            var people = district.Stored.ToDictionary(p => p.TeacherId);
            var recognitions = new DemoDualQualifications(district).Tell(recorder.ProcessId).ToList();
            await bulk.InsertAsync(recognitions, ct);
            foreach (var q in recognitions) recorder.Record(DualQualificationHistory.Recognised(q, district.EmployerOf(people[q.TeacherId])));
            await recorder.FlushAsync(ct);
        }, ct);
    }
}

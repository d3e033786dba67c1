using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>Schools and people of the demo district, before the facts that other modules hang on them.</summary>
internal sealed class StaffDemoSeedContributor(
    RegistryDbContext db, DemoDistrict district, IBulkWriter bulk, UnitOfWork unitOfWork, IPersonalDataProtector protector, TimeProvider clock) : IDataSeedContributor
{
    public int Order => 10;

    public async Task SeedAsync(DataSeedContext context)
    {
        var ct = context.CancellationToken;
        if (!context.Demo || await db.Schools.AnyAsync(ct)) return;
        district.Make(clock.TodayInChina);
        await unitOfWork.RunAsync(StaffProcesses.SeedDemo, null, recorder => WriteAsync(recorder, ct), ct);
    }

    private async Task WriteAsync(ProcessRecorder recorder, CancellationToken ct)
    {
        var process = recorder.ProcessId;
        var schools = new DemoSchoolRecords(district);
        schools.Write(process);
        await bulk.InsertAsync(schools.Clusters.Values, ct);
        await bulk.InsertAsync(schools.Groups.Values, ct);
        await bulk.InsertAsync(schools.Schools, ct);
        await bulk.InsertAsync(schools.Facts, ct);
        await bulk.InsertAsync(schools.Periods, ct);

        var people = new DemoRoster(district, new DemoIdentities(protector), process);
        await bulk.InsertAsync(people.Teachers, ct);
        await bulk.InsertAsync(people.Spells, ct);
        await bulk.InsertAsync(people.Changes, ct);
        await bulk.InsertAsync(people.Leaves, ct);
        await bulk.InsertAsync(people.Segments, ct);
        await bulk.InsertAsync(people.Gaps, ct);
        await bulk.InsertAsync(people.Months, ct);
        foreach (var told in people.Events) recorder.Record(told);
        recorder.Wrote(schools.Facts.Count + people.Teachers.Count + people.Spells.Count + people.Changes.Count + people.Leaves.Count - people.Events.Count);
        await recorder.FlushAsync(ct);
    }
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>A school that ends leads no 学区 any more; that it belongs to none is seen by its last day.</summary>
internal sealed class LeadSchoolRows(RegistryDbContext db, ErrorTexts texts) : ISchoolRows
{
    public string Entity => nameof(SchoolCluster);
    public bool OnTheDay => true;

    public async Task<IReadOnlyList<SchoolRowChange>> PlanAsync(SchoolMove move, CancellationToken ct)
    {
        if (!move.EndsTheSchool) return [];
        var led = await db.SchoolClusters.Where(c => c.LeadSchoolId == move.SchoolId).Select(c => new { c.Id, c.Name }).ToListAsync(ct);
        return [.. led.Select(c => new SchoolRowChange(Entity, c.Id, RowAct.Changed, null, c.Name, texts.Of("Reorganise:LeadEnds")) { Path = $"/school-clusters/{c.Id}" })];
    }

    public Task<IReadOnlyList<SchoolRowChange>> ApplyAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> planned, ProcessRecorder recorder, CancellationToken ct)
        => LeadAsync(move, planned, move.SchoolId, null, recorder, ct);

    public Task<IReadOnlyList<string>> FindChangedAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>A cluster that has another leading school by now keeps it.</summary>
    public Task ReturnAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, ProcessRecorder recorder, CancellationToken ct) => LeadAsync(move, rows, null, move.SchoolId, recorder, ct);

    private async Task<IReadOnlyList<SchoolRowChange>> LeadAsync(SchoolMove move, IReadOnlyList<SchoolRowChange> rows, Guid? before, Guid? after, ProcessRecorder recorder, CancellationToken ct)
    {
        var ids = rows.Select(r => r.RowId).ToList();
        foreach (var cluster in await db.SchoolClusters.Where(c => ids.Contains(c.Id) && c.LeadSchoolId == before).ToListAsync(ct))
        {
            cluster.LeadBy(after);
            recorder.Record(new ClusterLeadSet("学区", cluster.Name, new("牵头学校", before is null ? null : move.SchoolName, after is null ? null : move.SchoolName)) { SchoolId = move.SchoolId });
        }
        return rows;
    }
}

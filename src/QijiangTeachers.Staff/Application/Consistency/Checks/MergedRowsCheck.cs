using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Consistency.Checks;

/// <summary>Rows that still belong to a record that was merged into another: those that each module's own rule would move today.</summary>
internal sealed class MergedRowsCheck(RegistryDbContext db, MergePlanner planner, ErrorTexts texts) : IConsistencyCheck
{
    public string Kind => "merged-rows";

    public async Task<IReadOnlyList<ConsistencyFault>> FindAsync(CancellationToken ct)
    {
        var faults = new List<ConsistencyFault>();
        foreach (var merge in await db.TeacherMerges.AsNoTracking().Where(m => m.UndoneAt == null).OrderBy(m => m.Id).ToListAsync(ct))
        {
            // What the survivor says already was set aside, and stays there.
            var aside = await db.TeacherMergeRows.Where(r => r.MergeId == merge.Id && r.Act == RowAct.SetAside).Select(r => r.RowId).ToListAsync(ct);
            var left = (await planner.PlanAsync(planner.PairOf(merge), ct)).Where(r => (r.Act is RowAct.Moved or RowAct.Blocked) && !aside.Contains(r.RowId)).ToList();
            faults.AddRange(left.Select(r => new ConsistencyFault(string.Format(null, texts.Of("Consistency:StillOf"), texts.Of("Rows:" + r.Entity), r.Shown, merge.AbsorbedNumber), merge.SurvivorId, Path: $"/merges/{merge.Id}")));
        }
        return faults;
    }
}

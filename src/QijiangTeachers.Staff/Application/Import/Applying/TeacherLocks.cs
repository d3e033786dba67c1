using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Import;

/// <summary>
/// The locks on people that one sheet holds until its transaction ends, the same that an edit of a career takes: whoever
/// comes second sees what the first wrote. Take them before the facts are loaded.
/// </summary>
internal sealed class TeacherLocks(RegistryDbContext db)
{
    private readonly HashSet<string> _held = [];

    public async Task TakeAsync(IEnumerable<string> numbers, CancellationToken ct)
    {
        var wanted = numbers.Where(_held.Add).ToArray();
        if (wanted.Length == 0) return;
        wanted = [.. wanted, .. (await new MergedRecords(db).NumbersAsync(wanted, ct)).Values.Where(_held.Add)];
        // A write that changes nothing locks the row on every database.
        await db.Teachers.IgnoreQueryFilters([DataScope.FilterName]).Where(t => wanted.Contains(t.Number)).ExecuteUpdateAsync(s => s.SetProperty(t => t.Number, t => t.Number), ct);
    }
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Audit;

/// <summary>One process from near: a portion of its events with whom and which school they concern, and what stands beside it.</summary>
internal sealed class ProcessReader(RegistryDbContext db, EventReader reader, AccountReach reach)
{
    public const int EventsPerPage = 50;

    /// <param name="all">Whether what concerns people may be read.</param>
    public async Task<(int Count, IReadOnlyList<ProcessEventDto> Events)> EventsAsync(Guid id, int skip, bool all, CancellationToken ct)
    {
        var events = db.Set<ProcessEvent>().AsNoTracking().Where(e => e.ProcessId == id);
        var page = await events.OrderBy(e => e.Number).Skip(skip).Take(EventsPerPage).ToListAsync(ct);
        var (people, schools) = all ? (await PeopleAsync(page, ct), await SchoolsAsync(page, ct)) : ([], []);
        return (await events.CountAsync(ct), [.. page.Select(Show)]);

        ProcessEventDto Show(ProcessEvent e)
        {
            var shown = reader.Read(e);
            return !all && e.TeacherId is not null ? shown with { Values = [] } : shown with
            {
                Person = e.TeacherId is { } person ? people.GetValueOrDefault(person) : null, School = e.SchoolId is { } school ? schools.GetValueOrDefault(school) : null,
            };
        }
    }

    public async Task<(Guid? Earlier, Guid? Later)> NeighboursAsync(ProcessDto p, CancellationToken ct)
    {
        var (at, id, all) = (p.At, p.Id, db.Set<Process>().AsNoTracking());
        return (
            await all.Where(o => o.At < at || (o.At == at && o.Id < id)).OrderByDescending(o => o.At).ThenByDescending(o => o.Id).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(ct),
            await all.Where(o => o.At > at || (o.At == at && o.Id > id)).OrderBy(o => o.At).ThenBy(o => o.Id).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(ct));
    }

    private async Task<Dictionary<Guid, string>> PeopleAsync(IReadOnlyList<ProcessEvent> events, CancellationToken ct)
    {
        var ids = events.Select(e => e.TeacherId).OfType<Guid>().Distinct().ToArray();
        return ids.Length == 0 || !reach.HasRoster ? [] : await reach.EverybodyEver.Where(p => ids.Contains(p.TeacherId)).ToDictionaryAsync(p => p.TeacherId, p => $"{p.Name}（{p.Number}）", ct);
    }

    private async Task<Dictionary<Guid, string>> SchoolsAsync(IReadOnlyList<ProcessEvent> events, CancellationToken ct)
    {
        var ids = events.Select(e => e.SchoolId).OfType<Guid>().Distinct().ToArray();
        return ids.Length == 0 || !reach.HasRoster ? [] : await reach.Schools.IgnoreQueryFilters([DataScope.FilterName]).Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
    }
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Indicators.Application.Snapshots;

/// <summary>
/// Marks the schools whose figures a process may have changed, in the process's own transaction: those that the events
/// name, and all that ever employed the people concerned. What can't be told apart is marked everywhere.
/// </summary>
internal sealed class StaleMarker(RegistryDbContext db, ProcessCatalogue catalogue, TimeProvider clock) : IChangeObserver
{
    /// <summary>Modules whose facts no indicator counts.</summary>
    private static readonly string[] Irrelevant = ["Administration.", "Indicators.", "Notifications.", "Kernel."];

    /// <summary>A portion about more people than this is marked everywhere: one pass is cheaper than many schools.</summary>
    private const int MostPeople = 1000;

    private static readonly string[] Anywhere = [DataScope.FilterName];
    private readonly StaleEvents _events = new(catalogue);
    private readonly Dictionary<Guid, StaleMarkerState> _processes = [];

    public async Task OnChangesAsync(Process process, IReadOnlyList<ProcessEvent> events, CancellationToken ct)
    {
        if (Irrelevant.Any(p => process.Kind.StartsWith(p, StringComparison.Ordinal))) return;
        if (!_processes.TryGetValue(process.Id, out var state)) _processes[process.Id] = state = new();
        var touched = new StaleTouches();
        state.Seen += events.Sum(_events.Rows);
        if (process.Changes > state.Seen) await ReadLedgerAsync(process, process.Changes - state.Seen, touched, ct);
        var relevant = events.Where(_events.Matters).ToList();
        foreach (var happened in relevant) Read(happened, touched);
        if (touched.People.Count > MostPeople) touched.School(StaleSchool.Everywhere, touched.People.Values.Min());
        else await FindSchoolsAsync(touched, relevant, ct);
        var today = clock.TodayInChina;
        db.AddRange(state.New(touched.Schools).Where(m => m.From <= today).Select(m => new StaleSchool(m.School, m.From, process.Id, clock.UtcNow)));
    }

    private static void Read(ProcessEvent happened, StaleTouches touched)
    {
        var from = StaleEvents.FirstDay(happened);
        if (happened.TeacherId is { } teacher) touched.Person(teacher, from);
        if (happened.SchoolId is { } school) touched.School(school, from);
        if (happened.TeacherId is null && happened.SchoolId is null) touched.School(StaleSchool.Everywhere, from);
    }

    /// <summary>Lines of the ledger may stand without an event; whatever else does is unknown.</summary>
    private async Task ReadLedgerAsync(Process process, int unseen, StaleTouches touched, CancellationToken ct)
    {
        var written = await db.HourEntries.IgnoreQueryFilters(Anywhere).Where(e => e.ProcessId == process.Id)
            .GroupBy(e => e.TeacherId).Select(g => new { TeacherId = g.Key, Lines = g.Count(), From = g.Min(e => e.EndOn) }).ToListAsync(ct);
        var pending = db.ChangeTracker.Entries<HourEntry>().Where(e => e.State == EntityState.Added && e.Entity.ProcessId == process.Id).Select(e => e.Entity).ToList();
        if (written.Sum(w => w.Lines) + pending.Count < unseen) touched.School(StaleSchool.Everywhere, DateOnly.MinValue);
        foreach (var person in written) touched.Person(person.TeacherId, person.From);
        foreach (var line in pending) touched.Person(line.TeacherId, line.EndOn);
    }

    private async Task FindSchoolsAsync(StaleTouches touched, List<ProcessEvent> events, CancellationToken ct)
    {
        foreach (var some in touched.People.Keys.Chunk(500))
        {
            var employers = await db.ServiceSegments.IgnoreQueryFilters(Anywhere).Where(s => some.Contains(s.TeacherId)).Select(s => new { s.TeacherId, s.SchoolId }).Distinct().ToListAsync(ct);
            foreach (var employer in employers) touched.School(employer.SchoolId, touched.People[employer.TeacherId]);
        }
        foreach (var happened in events)
            foreach (var text in StaleEvents.Texts(happened)) touched.Mention(text, StaleEvents.FirstDay(happened));
        foreach (var some in touched.Mentioned.Keys.Chunk(500))
        {
            var ids = some.Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
            foreach (var school in await db.Schools.Where(s => ids.Contains(s.Id) || some.Contains(s.Code) || some.Contains(s.Name)).Select(s => new { s.Id, s.Code, s.Name }).ToListAsync(ct))
                touched.School(school.Id, new[] { school.Id.ToString(), school.Code, school.Name }.Where(touched.Mentioned.ContainsKey).Min(t => touched.Mentioned[t]));
        }
    }
}

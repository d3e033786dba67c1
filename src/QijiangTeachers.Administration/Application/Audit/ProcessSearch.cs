using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Administration.Application.Audit;

/// <summary>
/// The processes that an input asks for. Whoever may not read what concerns people can't find out by searching either: neither
/// by person, school or address, nor by a reason that isn't shown.
/// </summary>
internal sealed class ProcessSearch(RegistryDbContext db, ProcessCatalogue catalogue, IPermissionChecker permissions, AccountReach reach)
{
    public Task<bool> SeesPeopleAsync(CancellationToken ct) => permissions.IsGrantedAsync(AdministrationPermissions.AuditLog.People, ct);

    public async Task<IReadOnlyList<RosterSchool>> SchoolsAsync(CancellationToken ct)
        => reach.HasRoster ? await reach.Schools.IgnoreQueryFilters([DataScope.FilterName]).OrderBy(s => s.NameKey).ToListAsync(ct) : [];

    public IQueryable<ProcessDto> Rows() => db.Set<Process>().AsNoTracking().Select(p => new ProcessDto
    {
        Id = p.Id, Kind = p.Kind, At = p.At, ActorId = p.ActorId, ActorName = p.ActorName, Reason = p.Reason, Changes = p.Changes, Block = p.Block,
        ConcernsPeople = db.Set<ProcessEvent>().Any(e => e.ProcessId == p.Id && e.TeacherId != null),
    });

    public async Task<IQueryable<ProcessDto>> FindAsync(GetProcessListInput input, CancellationToken ct)
    {
        if (input.AsksForPeople) await permissions.CheckAsync(AdministrationPermissions.AuditLog.People, ct);
        var rows = await ConcerningAsync(Happened(Rows(), input), input, ct);
        if (input.Filter?.Trim() is not { Length: > 0 } text) return rows;
        var all = await SeesPeopleAsync(ct);
        return rows.Where(p => p.ActorName.Contains(text) || (p.Reason!.Contains(text) && (all || !p.ConcernsPeople)));
    }

    private IQueryable<ProcessDto> Happened(IQueryable<ProcessDto> rows, GetProcessListInput input)
    {
        if (input.Kind is { Length: > 0 } kind) rows = rows.Where(p => p.Kind == kind);
        if (input.Trait is { } trait)
        {
            var kinds = catalogue.With(trait);
            rows = rows.Where(p => kinds.Contains(p.Kind));
        }
        if (input.ActorId is { } actor) rows = rows.Where(p => p.ActorId == actor);
        if (input.From is { } from) rows = rows.Where(p => p.At >= ChinaMidnight(from));
        if (input.To is { } to) rows = rows.Where(p => p.At < ChinaMidnight(EffectivePeriod.EndAfter(to)));
        return rows;
    }

    private async Task<IQueryable<ProcessDto>> ConcerningAsync(IQueryable<ProcessDto> rows, GetProcessListInput input, CancellationToken ct)
    {
        var events = db.Set<ProcessEvent>();
        if (input.TeacherId is { } teacher) rows = rows.Where(p => events.Any(e => e.ProcessId == p.Id && e.TeacherId == teacher));
        if (input.Person?.Trim() is { Length: > 0 } person)
        {
            var people = reach.HasRoster ? await reach.EverybodyEver.Where(t => t.Number == person || t.Name == person).Select(t => (Guid?)t.TeacherId).ToListAsync(ct) : [];
            rows = rows.Where(p => events.Any(e => e.ProcessId == p.Id && people.Contains(e.TeacherId)));
        }
        if (input.SchoolId is { } school) rows = rows.Where(p => events.Any(e => e.ProcessId == p.Id && e.SchoolId == school));
        if (input.Address?.Trim() is { Length: > 0 } address)
        {
            // As the event records write it.
            var written = $"\"address\":\"{address.Replace("\"", "", StringComparison.Ordinal)}\"";
            rows = rows.Where(p => events.Any(e => e.ProcessId == p.Id && e.Data.Contains(written)));
        }
        return rows;
    }

    private static DateTime ChinaMidnight(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue).AddHours(-8), DateTimeKind.Utc);
}

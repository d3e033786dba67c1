using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.TeacherPage;

namespace QijiangTeachers.Credentials.Application.Timeline;

/// <summary>
/// A recognition that reached its last day: nobody wrote that, it follows from the days. One that was ended before has its
/// own event; one that was renewed says so.
/// </summary>
public abstract class ExpiryTimeline<T>(RegistryDbContext db, IPermissionChecker permissions, IStringLocalizer<CredentialsModule> texts, TimeProvider clock) : ITimelineSource
    where T : Recognition
{
    /// <summary>Without it the lines are absent, as the module's tab is.</summary>
    protected abstract string Permission { get; }

    /// <summary>区级骨干教师; 双师型教师（中级）.</summary>
    protected abstract string NameOf(T recognition);

    /// <summary>Whether the one continues the other: the same title, whatever the level.</summary>
    protected abstract bool Renews(T later, T earlier);

    public async Task<IReadOnlyList<TimelineKey>> KeysAsync(Guid teacherId, DateOnly until, CancellationToken ct)
    {
        if (!await permissions.IsGrantedAsync(Permission, ct)) return [];
        var ended = await Expired(teacherId).Select(r => new { r.Id, r.To }).ToListAsync(ct);
        return [.. ended.Select(r => new TimelineKey(r.To.AddDays(-1), TimelineGroups.Honour, KeyOf(r.Id))).Where(k => k.Day <= until)];
    }

    public async Task<IReadOnlyList<TimelineEntryDto>> LinesAsync(Guid teacherId, IReadOnlyList<TimelineKey> keys, CancellationToken ct)
    {
        var all = await db.Set<T>().AsNoTracking().Where(r => r.TeacherId == teacherId).ToListAsync(ct);
        var wanted = keys.Select(k => k.Key).ToHashSet();
        return [.. all.Where(r => wanted.Contains(KeyOf(r.Id))).Select(r => Line(r, all))];
    }

    private IQueryable<T> Expired(Guid teacherId)
    {
        var today = clock.TodayInChina;
        return db.Set<T>().Where(r => r.TeacherId == teacherId && r.ValidUntil != null && r.To <= today && (r.EndedOn == null || r.EndedOn > r.ValidUntil));
    }

    private TimelineEntryDto Line(T r, IEnumerable<T> all) => new()
    {
        Key = KeyOf(r.Id), Day = r.To.AddDays(-1), Group = TimelineGroups.Honour, Nature = TimelineNature.End, Title = texts["Timeline:Expired", NameOf(r)],
        Text = texts[all.Any(o => o.From <= r.To && o.To > r.To && Renews(o, r)) ? "Timeline:ExpiredRenewed" : "Timeline:ExpiredText", r.From.ToString("yyyy-MM-dd")],
        Actor = texts["Timeline:System"],
    };

    // Ids of records come before all processes of the day: what was recognised the same day stands above.
    private static string KeyOf(Guid id) => "0" + id.ToString("N");
}

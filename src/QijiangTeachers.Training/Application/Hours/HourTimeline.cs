using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>
/// The lines of the hour ledger, which are their own record in the history. An entry stands at its last day, a reversal at
/// the day on which it was written.
/// </summary>
internal sealed class HourTimeline(RegistryDbContext db, IPermissionChecker permissions, IStringLocalizer<TrainingModule> T, TextCatalogue texts) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineKey>> KeysAsync(Guid teacherId, DateOnly until, CancellationToken ct)
    {
        if (!await permissions.IsGrantedAsync(TrainingPermissions.Hours.Default, ct)) return [];
        var lines = await db.HourEntries.Where(h => h.TeacherId == teacherId).Select(h => new { h.Id, h.EndOn, h.ReversesId, h.CreationTime }).ToListAsync(ct);
        return [.. lines.Select(h => new TimelineKey(DayOf(h.EndOn, h.ReversesId, h.CreationTime), TimelineGroups.Hours, KeyOf(h.Id))).Where(k => k.Day <= until)];
    }

    public async Task<IReadOnlyList<TimelineEntryDto>> LinesAsync(Guid teacherId, IReadOnlyList<TimelineKey> keys, CancellationToken ct)
    {
        Guid[] ids = [.. keys.Select(k => Guid.ParseExact(k.Key, "N"))];
        var lines = await db.HourEntries.AsNoTracking().Where(h => h.TeacherId == teacherId && ids.Contains(h.Id))
            .LeftJoin(db.Set<Process>(), h => h.ProcessId, p => p.Id, (h, p) => new { h, p }).ToListAsync(ct);
        return [.. lines.Select(x => Line(x.h, x.p))];
    }

    private TimelineEntryDto Line(HourEntry h, Process? p) => new()
    {
        Key = KeyOf(h.Id), Day = DayOf(h.EndOn, h.ReversesId, h.CreationTime), Group = TimelineGroups.Hours,
        Nature = h.IsReversal ? TimelineNature.Correction : TimelineNature.Fact,
        Title = h.IsReversal ? T["Timeline:Reversal"] : T["Timeline:Entry", Number(h.Hours), h.Activity],
        Text = h.IsReversal ? T["Timeline:Reversed", h.EndOn.ToString("yyyy-MM-dd"), h.Activity, Number(-h.Hours)] : Detail(h),
        Actor = p is null ? null : TimelineActor.Of(p, texts), RecordedAt = h.CreationTime, Reason = p?.Reason,
    };

    private static string Detail(HourEntry h)
        => string.Join(" · ", new[] { Terms.Shown(h.Level), h.Form is { } form ? Terms.Shown(form) : null, h.Category is { } category ? Terms.Shown(category) : null }.OfType<string>());

    private static string Number(decimal hours) => hours.ToString("0.#");

    private static DateOnly DayOf(DateOnly endOn, Guid? reversesId, DateTime written)
        => reversesId is null ? endOn : DateOnly.FromDateTime(ChinaTime.ToChina(written));

    // Version 7 ids: keys of one day sort by when they were written.
    private static string KeyOf(Guid id) => id.ToString("N");
}

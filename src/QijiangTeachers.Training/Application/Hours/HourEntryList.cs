using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>The list of ledger lines: conditions, columns, order.</summary>
internal sealed class HourEntryList(RegistryDbContext db, TimeProvider clock)
{
    /// <summary>The latest activity first.</summary>
    public static SortMap<HourEntryDto> Sorts { get; } = new("endOn desc, recordedAt desc")
    {
        ["name"] = e => e.NameKey, ["teacherNo"] = e => e.TeacherNo, ["school"] = e => e.SchoolKey, ["activity"] = e => e.Activity, ["level"] = e => e.Level,
        ["category"] = e => e.Category, ["form"] = e => e.Form, ["hours"] = e => e.HoursTenths, ["startOn"] = e => e.StartOn, ["endOn"] = e => e.EndOn,
        ["recordedAt"] = e => e.RecordedAt,
    };

    public Task<PagedResultDto<HourEntryDto>> PageAsync(GetHourEntryListInput input, CancellationToken ct)
        => Query(input).ToPagedResultAsync(input, Sorts, e => e.Id, ct);

    public Task<HourEntryDto> GetAsync(Expression<Func<HourEntryDto, bool>> which, CancellationToken ct)
        => Query(new()).FindOrThrowAsync(which, ct);

    public async IAsyncEnumerable<HourEntryDto> StreamAsync(GetHourEntryListInput input, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in Sorts.Apply(Query(input), input.Sorting, e => e.Id).AsAsyncEnumerable().WithCancellation(ct)) yield return row;
    }

    private IQueryable<HourEntryDto> Query(GetHourEntryListInput input)
    {
        var reversals = db.HourEntries;
        var rows = from e in Lines(input)
                   join t in PersonOnDay.Of(db, input.AsOf ?? clock.TodayInChina) on e.TeacherId equals t.TeacherId
                   join p in db.Set<Process>() on e.ProcessId equals p.Id into processes
                   from p in processes.DefaultIfEmpty()
                   select new HourEntryDto
                   {
                       Id = e.Id, TeacherId = e.TeacherId, TeacherNo = t.Number, Name = t.Name, NameKey = t.NameKey, SchoolId = t.SchoolId, SchoolName = t.SchoolName,
                       SchoolKey = t.SchoolKey, Activity = e.Activity, Level = e.Level, Category = e.Category, Form = e.Form, HoursTenths = e.HoursTenths,
                       AppliedTenths = e.AppliedTenths, StartOn = e.StartOn, EndOn = e.EndOn, Organiser = e.Organiser, CertificateNo = e.CertificateNo,
                       ReversesId = e.ReversesId, IsReversed = reversals.Any(r => r.ReversesId == e.Id), RecordedAt = e.CreationTime,
                       RecordedBy = p == null ? null : p.ActorName, ProcessKind = p == null ? null : p.Kind, Reason = p == null ? null : p.Reason,
                   };
        return rows.Matching(db, input);
    }

    private IQueryable<HourEntry> Lines(GetHourEntryListInput input)
    {
        var all = db.HourEntries.AsNoTracking();
        var rows = all;
        if (input.Level is { } level) rows = rows.Where(e => e.Level == level);
        if (input.Category is { } category) rows = rows.Where(e => e.Category == category);
        if (input.Form is { } form) rows = rows.Where(e => e.Form == form);
        if (input.From is { } from) rows = rows.Where(e => e.EndOn >= from);
        if (input.To is { } to) rows = rows.Where(e => e.EndOn <= to);
        if (input.Activity?.Trim() is { Length: > 0 } activity) rows = rows.Where(e => e.Activity.Contains(activity) || e.Organiser!.Contains(activity));
        if (input.CertificateNo?.Trim() is { Length: > 0 } number) rows = rows.Where(e => e.CertificateNo == number);
        if (input.Standing is { } standing) rows = rows.Where(e => (e.ReversesId == null && !all.Any(r => r.ReversesId == e.Id)) == standing);
        return rows;
    }
}

using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Hours;

/// <summary>
/// The list of ledger lines: conditions, columns, order. There are a hundred lines to a person: they are counted and put in
/// order by themselves, and only those of the page are joined with their people.
/// </summary>
internal sealed class HourEntryList(RegistryDbContext db, PersonSet persons, MergedRecords merged, TimeProvider clock)
{
    /// <summary>The latest activity first.</summary>
    public static SortMap<HourEntryDto> Sorts { get; } = new("endOn desc, recordedAt desc")
    {
        ["name"] = e => e.NameKey, ["teacherNo"] = e => e.TeacherNo, ["school"] = e => e.SchoolKey, ["activity"] = e => e.Activity, ["level"] = e => e.Level,
        ["category"] = e => e.Category, ["form"] = e => e.Form, ["hours"] = e => e.HoursTenths, ["startOn"] = e => e.StartOn, ["endOn"] = e => e.EndOn,
        ["recordedAt"] = e => e.RecordedAt,
    };

    /// <summary>The orders that no person is asked for.</summary>
    private static SortMap<HourEntry> LineSorts { get; } = new("endOn desc, recordedAt desc")
    {
        ["activity"] = e => e.Activity, ["level"] = e => e.Level, ["category"] = e => e.Category, ["form"] = e => e.Form, ["hours"] = e => e.HoursTenths,
        ["startOn"] = e => e.StartOn, ["endOn"] = e => e.EndOn, ["recordedAt"] = e => e.CreationTime,
    };

    /// <summary>Those that only the person decides.</summary>
    private static SortMap<PersonOnDay> PersonSorts { get; } = new("name")
    {
        ["name"] = p => p.NameKey, ["teacherNo"] = p => p.Number, ["school"] = p => p.SchoolKey,
    };

    // Lines of merged records were set aside: they are joined with nobody and must not be counted either.
    private IReadOnlyList<Guid> _merged = [];

    public async Task<PagedResultDto<HourEntryDto>> PageAsync(GetHourEntryListInput input, CancellationToken ct)
    {
        _merged = await merged.AllAsync(ct);
        var lines = Lines(input);
        if (!string.IsNullOrWhiteSpace(input.Sorting) && PersonSorts.Covers(input.Sorting)) return await PageByPersonAsync(lines, input, ct);
        var page = LineSorts.Covers(input.Sorting)
            ? Sorts.Apply(Rows(Page(LineSorts.Apply(ByDay(lines, input), input.Sorting, e => e.Id), input), input), input.Sorting, e => e.Id)
            : Page(Sorts.Apply(Rows(lines, input), input.Sorting, e => e.Id), input);
        var total = await CountAsync(input, ct);
        return total == 0 ? new(0, []) : new(total, await page.ToListAsync(ct));
    }

    public Task<HourEntryDto> GetAsync(Expression<Func<HourEntryDto, bool>> which, CancellationToken ct)
        => Rows(db.HourEntries.AsNoTracking(), new()).FindOrThrowAsync(which, ct);

    public async IAsyncEnumerable<HourEntryDto> StreamAsync(GetHourEntryListInput input, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in Sorts.Apply(Rows(Lines(input), input), input.Sorting, e => e.Id).AsAsyncEnumerable().WithCancellation(ct)) yield return row;
    }

    /// <summary>The people are put in order and their lines counted; only the lines of those on the page are read, a person's latest first.</summary>
    private async Task<PagedResultDto<HourEntryDto>> PageByPersonAsync(IQueryable<HourEntry> lines, GetHourEntryListInput input, CancellationToken ct)
    {
        var inOrder = PersonSorts.Apply(PersonOnDay.Of(db, DayOf(input)), input.Sorting, p => p.TeacherId).Select(p => p.TeacherId);
        var counts = await lines.GroupBy(e => e.TeacherId).Select(g => new { TeacherId = g.Key, Count = g.Count() }).ToDictionaryAsync(c => c.TeacherId, c => c.Count, ct);
        var (before, onPage) = (input.SkipCount ?? 0, new List<Guid>());
        var wanted = input.MaxResultCount ?? PagedAndSortedResultRequestDto.DefaultMaxResultCount;
        var found = 0;
        foreach (var person in counts.Count == 0 ? [] : await inOrder.ToListAsync(ct))
        {
            if (found >= before + wanted) break;
            if (!counts.TryGetValue(person, out var count)) continue;
            if (onPage.Count == 0 && before >= count) { before -= count; continue; }
            onPage.Add(person);
            found += count;
        }
        var place = onPage.Index().ToDictionary(p => p.Item, p => p.Index);
        var rows = onPage.Count == 0 ? [] : await Rows(lines.Where(e => onPage.Contains(e.TeacherId)), input).ToListAsync(ct);
        return new(counts.Values.Sum(c => (long)c),
            [.. rows.OrderBy(r => place[r.TeacherId]).ThenByDescending(r => r.EndOn).ThenByDescending(r => r.RecordedAt).ThenBy(r => r.Id).Skip(before).Take(wanted)]);
    }

    /// <summary>What stands is what there is without reversals and what they took back, which indexes find.</summary>
    private async Task<long> CountAsync(GetHourEntryListInput input, CancellationToken ct)
        => input.Standing == true
            ? await Lines(input with { Standing = null }).LongCountAsync(ct) - await Lines(input with { Standing = false }).LongCountAsync(ct)
            : await Lines(input).LongCountAsync(ct);

    /// <summary>
    /// SQLite doesn't see how few lines a page has and would sort all of them; with a bound it reads them off the index of
    /// days until the page is full.
    /// </summary>
    private static IQueryable<HourEntry> ByDay(IQueryable<HourEntry> lines, GetHourEntryListInput input)
        => input.Standing == false || input.Sorting?.StartsWith("endOn", StringComparison.OrdinalIgnoreCase) == false ? lines : lines.Where(e => e.EndOn >= DateOnly.MinValue);

    private static IQueryable<T> Page<T>(IQueryable<T> sorted, GetHourEntryListInput input)
        => sorted.Skip(input.SkipCount ?? 0).Take(input.MaxResultCount ?? PagedAndSortedResultRequestDto.DefaultMaxResultCount);

    private IQueryable<HourEntryDto> Rows(IQueryable<HourEntry> lines, GetHourEntryListInput input)
    {
        var reversals = db.HourEntries;
        return from e in lines
               join t in PersonOnDay.Of(db, DayOf(input)) on e.TeacherId equals t.TeacherId
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
    }

    private IQueryable<HourEntry> Lines(GetHourEntryListInput input)
    {
        var all = db.HourEntries.AsNoTracking();
        if (_merged.Count > 0) all = all.Where(e => !_merged.Contains(e.TeacherId));
        var rows = persons.Of(input, DayOf(input)) is { } people ? all.Where(e => people.Contains(e.TeacherId)) : all;
        if (input.Level is { } level) rows = rows.Where(e => e.Level == level);
        if (input.Category is { } category) rows = rows.Where(e => e.Category == category);
        if (input.Form is { } form) rows = rows.Where(e => e.Form == form);
        if (input.From is { } from) rows = rows.Where(e => e.EndOn >= from);
        if (input.To is { } to) rows = rows.Where(e => e.EndOn <= to);
        if (input.Activity?.Trim() is { Length: > 0 } activity) rows = rows.Where(e => e.Activity.Contains(activity) || e.Organiser!.Contains(activity));
        if (input.CertificateNo?.Trim() is { Length: > 0 } number) rows = rows.Where(e => e.CertificateNo == number);
        if (input.Standing is not { } standing) return rows;
        var reversals = all.Where(r => r.ReversesId != null);
        var settled = reversals.Select(r => r.Id).Concat(reversals.Select(r => r.ReversesId!.Value));
        return standing ? rows.Where(e => !settled.Contains(e.Id)) : rows.Where(e => settled.Contains(e.Id));
    }

    private DateOnly DayOf(GetHourEntryListInput input) => input.AsOf ?? clock.TodayInChina;
}

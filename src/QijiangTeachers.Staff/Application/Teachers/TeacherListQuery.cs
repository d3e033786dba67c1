using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Teachers;

/// <summary>
/// The list of teachers as of a day, under 100 ms at 200,000 teachers: people in service are counted by their segments
/// alone (the join costs ten times the count), who isn't by the gaps between them, and the page is read from whichever side
/// leaves least to read: first who is on it, then what is shown of them.
/// </summary>
internal sealed class TeacherListQuery(RegistryDbContext db, CurrentUserAccessor users, IEnumerable<ITeacherFilter> moduleFilters, TimeProvider clock)
{
    private const int MaxSchoolsNamed = 500;
    private static readonly string[] PersonColumns = ["name", "number", "subject"];

    private List<Guid> _schoolsNamed = [];

    public static SortMap<TeacherDto> Sorts { get; } = new("name")
    {
        ["name"] = t => t.NameKey, ["number"] = t => t.Number, ["school"] = t => t.SchoolKey, ["stage"] = t => t.Stage, ["subject"] = t => t.Subject,
        ["category"] = t => t.Category, ["employment"] = t => t.Employment, ["title"] = t => t.Title, ["atSchoolSince"] = t => t.AtSchoolSince, ["confirmedOn"] = t => t.ConfirmedOn,
    };

    /// <summary>The orders of people in service that their segments alone decide, read off one index; only the page is joined with its people.</summary>
    private static SortMap<ServiceSegment> SegmentSorts { get; } = new("")
    {
        ["stage"] = s => s.Stage, ["category"] = s => s.Category, ["employment"] = s => s.Employment, ["title"] = s => s.Title, ["atSchoolSince"] = s => s.ChainFrom,
        ["confirmedOn"] = s => s.ConfirmedOn,
    };

    /// <summary>So many people are sorted in no time; more are found sooner along the index of the order. A test asks both ways.</summary>
    internal int Few { get; set; } = 5_000;

    /// <summary>So far down everybody's list, in service or not, is put together from its two parts; beyond, all are sorted. A test asks both ways.</summary>
    internal int Deep { get; set; } = 2_000;

    public DateOnly DayOf(GetTeacherListInput input) => input.AsOf ?? clock.TodayInChina;

    public async Task<PagedResultDto<TeacherDto>> PageAsync(GetTeacherListInput input, CancellationToken ct)
    {
        await PrepareAsync(input, ct);
        var everybody = Ids(People(input), input);   // an unknown column is refused before anything is read
        var total = await CountAsync(input, ct);
        if (total == 0) return new(0, []);
        var (skip, take) = (input.SkipCount ?? 0, input.MaxResultCount ?? PagedAndSortedResultRequestDto.DefaultMaxResultCount);
        var ids = IsInService(input) ? Serving(input, total)
            : SortsByPerson(input) && (total > Few || input.Status == TeacherPresence.All) ? everybody
            : input.Status != TeacherPresence.All ? Ids(Outside(input), input)
            : skip + take <= Deep ? await FirstAsync(input, total, skip + take, ct)
            : everybody;
        return new(total, await ReadAsync(await ids.Skip(skip).Take(take).ToListAsync(ct), DayOf(input), ct));
    }

    /// <summary>People in service in order.</summary>
    private IQueryable<Guid> Serving(GetTeacherListInput input, long total)
    {
        var sorting = SortingOf(input);
        if (SegmentSorts.Covers(sorting)) return SegmentSorts.Apply(Segments(input), sorting, s => s.TeacherId).Select(s => s.TeacherId);
        return Ids(total <= Few ? TeacherOnDay.Of(db, Segments(input)) : People(input), input);
    }

    /// <summary>Everybody in order, as far as the first so many go: they are among the first of those in service and the first of the others.</summary>
    private async Task<IQueryable<Guid>> FirstAsync(GetTeacherListInput input, long total, int count, CancellationToken ct)
    {
        List<Guid> first = [.. await Serving(input with { Status = TeacherPresence.InService }, total).Take(count).ToListAsync(ct), .. await Ids(Outside(input), input).Take(count).ToListAsync(ct)];
        return Ids(TeacherOnDay.Of(db, db.Teachers.Where(t => first.Contains(t.Id)), DayOf(input)), input);
    }

    private static bool SortsByPerson(GetTeacherListInput input) => PersonColumns.Contains(SortingOf(input).Split(' ', ',')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>Of the columns only those of the order are read.</summary>
    private IQueryable<Guid> Ids(IQueryable<TeacherOnDay> people, GetTeacherListInput input)
        => Sorts.Apply(people.Select(TeacherOnDay.ToDto(db, DayOf(input))), SortingOf(input), t => t.Id).Select(t => t.Id);

    /// <summary>What is shown of some people, in their order.</summary>
    private async Task<IReadOnlyList<TeacherDto>> ReadAsync(List<Guid> ids, DateOnly day, CancellationToken ct)
    {
        var people = await TeacherOnDay.Of(db, db.Teachers.Where(t => ids.Contains(t.Id)), day).Select(TeacherOnDay.ToDto(db, day)).ToDictionaryAsync(t => t.Id, ct);
        return [.. ids.Where(people.ContainsKey).Select(id => people[id])];
    }

    /// <summary>People of a subject stand by name, which is how the index has them.</summary>
    private static string SortingOf(GetTeacherListInput input) => input.Sorting?.Trim().ToLowerInvariant() switch
    {
        null or "" => "name",
        "subject" or "subject asc" => "subject, name",
        "subject desc" => "subject desc, name desc",
        _ => input.Sorting!,
    };

    public async Task<long> CountAsync(GetTeacherListInput input, CancellationToken ct)
    {
        if (IsInService(input)) return await Segments(input).LongCountAsync(ct);
        var asksForDay = input is not { SchoolId: null, SchoolKind: null, Locality: null, Stage: null, Category: null, Employment: null, Title: null };
        // Where nothing asks for the day the persons are counted alone; where nothing asks for persons, the gaps.
        if (input.Status == TeacherPresence.All)
            return asksForDay ? await Segments(input).LongCountAsync(ct) + await Outside(input).LongCountAsync(ct) : await Persons(input).LongCountAsync(ct);
        return asksForDay || input.UnconfirmedSince is not null || AsksForPersons(input) ? await Outside(input).LongCountAsync(ct) : await Gaps(input).LongCountAsync(ct);
    }

    /// <summary>The people of the filter in no order; <see cref="PrepareAsync"/> first.</summary>
    public IQueryable<TeacherOnDay> People(GetTeacherListInput input)
    {
        var day = DayOf(input);
        if (!IsInService(input)) return Others(input);
        if (LeavesFew(input)) return TeacherOnDay.Of(db, Segments(input));
        return TeacherOnDay.Of(db, Teachers(input, day), InService(input, day)).Where(p => p.Service != null);
    }

    private static bool IsInService(GetTeacherListInput input) => (input.Status ?? TeacherPresence.InService) is TeacherPresence.InService or TeacherPresence.Away;

    private bool LeavesFew(GetTeacherListInput input)
        => !users.User.Scope.IsDistrict || input.SchoolId is not null || input.Status == TeacherPresence.Away || TextOf(input) is not null || input.With is { Length: > 0 }
           || input.Sorting?.StartsWith("school", StringComparison.OrdinalIgnoreCase) == true;   // no index of persons is in that order

    private IQueryable<ServiceSegment> Segments(GetTeacherListInput input)
    {
        var day = DayOf(input);
        var rows = InService(input, day);
        if (AsksForPersons(input))
        {
            var persons = Teachers(input, day).Select(t => t.Id);
            rows = rows.Where(s => persons.Contains(s.TeacherId));
        }
        if (input.Status == TeacherPresence.Away)
        {
            var away = db.Leaves.On(day).Where(l => l.Kind != LeaveKind.RotationExemption).Select(l => l.TeacherId);
            rows = rows.Where(s => away.Contains(s.TeacherId));
        }
        return rows;
    }

    /// <summary>Who is in service as what the filter asks for, whoever it is.</summary>
    private IQueryable<ServiceSegment> InService(GetTeacherListInput input, DateOnly day)
    {
        var rows = db.ServiceSegments.On(day);
        if (input.SchoolId is { } school) rows = rows.Where(s => s.SchoolId == school);
        if (Schools(input, day) is { } schools) rows = rows.Where(s => schools.Contains(s.SchoolId));
        if (input.Stage is { } stage) rows = rows.Where(s => s.Stage == stage);
        if (input.Category is { } category) rows = rows.Where(s => s.Category == category);
        if (input.Employment is { } employment) rows = rows.Where(s => s.Employment == employment);
        if (input.Title is { } title) rows = rows.Where(s => s.Title == title);
        if (input.UnconfirmedSince is { } since) rows = rows.Where(s => s.ConfirmedOn == null || s.ConfirmedOn < since);
        return rows;
    }

    /// <summary>The days outside service that the filter asks for.</summary>
    private IQueryable<ServiceGap> Gaps(GetTeacherListInput input)
    {
        var rows = db.ServiceGaps.On(DayOf(input));
        return input.Status switch
        {
            TeacherPresence.Left => rows.Where(g => g.HasServed),
            TeacherPresence.NotYet => rows.Where(g => !g.HasServed),
            _ => rows,
        };
    }

    /// <summary>Of the people asked for those who aren't in service: from the few gaps to their people.</summary>
    private IQueryable<TeacherOnDay> Outside(GetTeacherListInput input)
    {
        var outside = Gaps(input).Select(g => g.TeacherId);
        return AsAskedFor(Persons(input).Where(t => outside.Contains(t.Id)), input);
    }

    /// <summary>The same from the people, and with those in service where everybody is asked for: along the index of an order of persons.</summary>
    private IQueryable<TeacherOnDay> Others(GetTeacherListInput input)
    {
        var (gaps, persons) = (Gaps(input), Persons(input));
        return AsAskedFor(input.Status == TeacherPresence.All ? persons : persons.Where(t => gaps.Any(g => g.TeacherId == t.Id)), input);
    }

    private IQueryable<Teacher> Persons(GetTeacherListInput input)
    {
        var teachers = Teachers(input, DayOf(input));
        return input.UnconfirmedSince is { } since ? teachers.Where(t => t.ConfirmedOn == null || t.ConfirmedOn < since) : teachers;
    }

    /// <summary>With what held on the day, else what the person's record says.</summary>
    private IQueryable<TeacherOnDay> AsAskedFor(IQueryable<Teacher> teachers, GetTeacherListInput input)
    {
        var day = DayOf(input);
        var rows = TeacherOnDay.Of(db, teachers, day);
        if (input.SchoolId is { } school) rows = rows.Where(p => p.School!.Id == school);
        if (Schools(input, day) is { } schools) rows = rows.Where(p => schools.Contains(p.School!.Id));
        if (input.Stage is { } stage) rows = rows.Where(p => (p.Service == null ? p.Teacher.Stage : p.Service.Stage) == stage);
        if (input.Category is { } category) rows = rows.Where(p => (p.Service == null ? p.Teacher.Category : p.Service.Category) == category);
        if (input.Employment is { } employment) rows = rows.Where(p => (p.Service == null ? p.Teacher.Employment : p.Service.Employment) == employment);
        if (input.Title is { } title) rows = rows.Where(p => (p.Service == null ? p.Teacher.Title : p.Service.Title) == title);
        return rows;
    }

    /// <summary>
    /// The people whom the conditions on persons leave. The scope stands here again because a set of schools can be looked
    /// up by index, the filter on every row can't.
    /// </summary>
    private IQueryable<Teacher> Teachers(GetTeacherListInput input, DateOnly day)
    {
        var scope = users.User.Scope;
        var teachers = db.Teachers.AsQueryable();
        if (!scope.IsDistrict)
        {
            var (schools, own) = (scope.SchoolIds, scope.TeacherId);
            teachers = teachers.Where(t => t.Id == own || (t.CurrentSchoolId != null && schools.Contains(t.CurrentSchoolId.Value)));
        }
        if (input.Subject is { Length: > 0 } subject) teachers = teachers.Where(t => t.Subject == subject);
        foreach (var with in input.With ?? []) teachers = With(teachers, with, day);
        if (TextOf(input) is not { } text) return teachers;
        var found = Matching(text, day);
        return teachers.Where(t => found.Contains(t.Id));
    }

    private bool AsksForPersons(GetTeacherListInput input)
        => !users.User.Scope.IsDistrict || input.Subject is { Length: > 0 } || input.With is { Length: > 0 } || TextOf(input) is not null;

    private IQueryable<Teacher> With(IQueryable<Teacher> teachers, string with, DateOnly day)
    {
        var parts = with.Split(':', 2);
        var filter = moduleFilters.FirstOrDefault(f => f.Key == parts[0])
            ?? throw new InputInvalidException("with", "UnknownWord", ("Word", parts[0]), ("Known", string.Join(", ", moduleFilters.Select(f => f.Key))));
        var option = filter.Options.FirstOrDefault(o => parts.Length == 2 && string.Equals(o.Value, parts[1], StringComparison.OrdinalIgnoreCase))
            ?? throw new InputInvalidException("with", "UnknownWord", ("Word", with), ("Known", string.Join(", ", filter.Options.Select(o => $"{parts[0]}:{o.Value}"))));
        return filter.Apply(teachers, option.Value, day);
    }

    private IQueryable<Guid>? Schools(GetTeacherListInput input, DateOnly day)
    {
        if (input.SchoolKind is null && input.Locality is null) return null;
        var periods = db.SchoolPeriods.On(day);
        if (input.SchoolKind is { } kind) periods = periods.Where(p => p.Kind == kind);
        if (input.Locality is { } locality) periods = periods.Where(p => p.Locality == locality);
        return periods.Select(p => p.SchoolId);
    }

    /// <summary>By name, number and pinyin; Chinese words also by the name of the employer on the day, else the latest one.</summary>
    private IQueryable<Guid> Matching(string text, DateOnly day)
    {
        var ids = TeacherSearch.IdsMatching(db.Teachers.IgnoreQueryFilters([DataScope.FilterName]), text);
        if (_schoolsNamed.Count == 0) return ids;
        var named = _schoolsNamed;
        var (segments, all) = (db.ServiceSegments.IgnoreQueryFilters([DataScope.FilterName]).On(day), db.Teachers.IgnoreQueryFilters([DataScope.FilterName]));
        return ids.Union(segments.Where(s => named.Contains(s.SchoolId)).Select(s => s.TeacherId))
            .Union(all.Where(t => t.CurrentSchoolId != null && named.Contains(t.CurrentSchoolId.Value) && !segments.Any(s => s.TeacherId == t.Id)).Select(t => t.Id));
    }

    /// <summary>
    /// Looks up the schools that the words name, ahead of the query: hardly ever one, and then nothing needs to be joined.
    /// Letters are meant for people ("zx" would find every 中学).
    /// </summary>
    public async Task PrepareAsync(GetTeacherListInput input, CancellationToken ct)
    {
        var text = TextOf(input);
        _schoolsNamed = text is null || text.Length < 2 || text.All(char.IsAscii)
            ? []
            : await db.Schools.Where(c => c.Name.Contains(text)).OrderBy(c => c.Id).Select(c => c.Id).Take(MaxSchoolsNamed).ToListAsync(ct);
    }

    private static string? TextOf(GetTeacherListInput input) => input.Filter?.Trim() is { Length: > 0 } text ? text : null;
}

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
/// The list of teachers as of a day. People in service are counted by their segments alone, without a join: at 200,000
/// teachers the join costs ten times the count.
/// </summary>
internal sealed class TeacherListQuery(RegistryDbContext db, CurrentUserAccessor users, IEnumerable<ITeacherFilter> moduleFilters, TimeProvider clock)
{
    public static SortMap<TeacherDto> Sorts { get; } = new("name")
    {
        ["name"] = t => t.NameKey, ["number"] = t => t.Number, ["school"] = t => t.SchoolKey, ["stage"] = t => t.Stage, ["subject"] = t => t.Subject,
        ["category"] = t => t.Category, ["employment"] = t => t.Employment, ["title"] = t => t.Title, ["atSchoolSince"] = t => t.AtSchoolSince, ["confirmedOn"] = t => t.ConfirmedOn,
    };

    public DateOnly DayOf(GetTeacherListInput input) => input.AsOf ?? clock.TodayInChina;

    public async Task<PagedResultDto<TeacherDto>> PageAsync(GetTeacherListInput input, CancellationToken ct)
    {
        var sorted = Sorted(input);   // an unknown column is refused before anything is read
        var total = await CountAsync(input, ct);
        return total == 0 ? new(0, []) : new(total, await sorted.Skip(input.SkipCount ?? 0).Take(input.MaxResultCount ?? PagedAndSortedResultRequestDto.DefaultMaxResultCount).ToListAsync(ct));
    }

    public Task<long> CountAsync(GetTeacherListInput input, CancellationToken ct)
        => InService(input) ? Segments(input).LongCountAsync(ct) : Others(input).LongCountAsync(ct);

    /// <summary>All rows of the filter in its order.</summary>
    public IQueryable<TeacherDto> Sorted(GetTeacherListInput input)
        => Sorts.Apply(People(input).Select(TeacherOnDay.ToDto(db, DayOf(input))), input.Sorting, t => t.Id);

    /// <summary>The people of the filter in no order.</summary>
    public IQueryable<TeacherOnDay> People(GetTeacherListInput input) => InService(input) ? TeacherOnDay.Of(db, Segments(input)) : Others(input);

    private static bool InService(GetTeacherListInput input) => (input.Status ?? TeacherPresence.InService) is TeacherPresence.InService or TeacherPresence.Away;

    private IQueryable<ServiceSegment> Segments(GetTeacherListInput input)
    {
        var day = DayOf(input);
        var rows = db.ServiceSegments.On(day);
        if (input.SchoolId is { } school) rows = rows.Where(s => s.SchoolId == school);
        if (Schools(input, day) is { } schools) rows = rows.Where(s => schools.Contains(s.SchoolId));
        if (input.Stage is { } stage) rows = rows.Where(s => s.Stage == stage);
        if (input.Category is { } category) rows = rows.Where(s => s.Category == category);
        if (input.Employment is { } employment) rows = rows.Where(s => s.Employment == employment);
        if (input.Title is { } title) rows = rows.Where(s => s.Title == title);
        if (Persons(input, day) is { } persons) rows = rows.Where(s => persons.Contains(s.TeacherId));
        if (TextOf(input) is { } text)
        {
            var (ids, named) = (TeacherSearch.IdsMatching(db, text), SchoolsNamed(text));
            rows = named is null ? rows.Where(s => ids.Contains(s.TeacherId)) : rows.Where(s => ids.Contains(s.TeacherId) || named.Contains(s.SchoolId));
        }
        if (input.Status == TeacherPresence.Away)
        {
            var away = db.Leaves.On(day).Where(l => l.Kind != LeaveKind.RotationExemption).Select(l => l.TeacherId);
            rows = rows.Where(s => away.Contains(s.TeacherId));
        }
        return rows;
    }

    private IQueryable<TeacherOnDay> Others(GetTeacherListInput input)
    {
        var (day, segments, teachers) = (DayOf(input), db.ServiceSegments, db.Teachers.AsQueryable());
        if (Persons(input, day) is { } persons) teachers = teachers.Where(t => persons.Contains(t.Id));
        var rows = TeacherOnDay.Of(db, teachers, day);
        if (input.Status == TeacherPresence.Left) rows = rows.Where(p => p.Service == null && segments.Any(s => s.TeacherId == p.Teacher.Id && s.To <= day));
        if (input.Status == TeacherPresence.NotYet) rows = rows.Where(p => p.Service == null && !segments.Any(s => s.TeacherId == p.Teacher.Id && s.To <= day));
        if (input.SchoolId is { } school) rows = rows.Where(p => p.School!.Id == school);
        if (Schools(input, day) is { } schools) rows = rows.Where(p => schools.Contains(p.School!.Id));
        if (input.Stage is { } stage) rows = rows.Where(p => (p.Service == null ? p.Teacher.Stage : p.Service.Stage) == stage);
        if (input.Category is { } category) rows = rows.Where(p => (p.Service == null ? p.Teacher.Category : p.Service.Category) == category);
        if (input.Employment is { } employment) rows = rows.Where(p => (p.Service == null ? p.Teacher.Employment : p.Service.Employment) == employment);
        if (input.Title is { } title) rows = rows.Where(p => (p.Service == null ? p.Teacher.Title : p.Service.Title) == title);
        if (TextOf(input) is { } text)
        {
            var (ids, named) = (TeacherSearch.IdsMatching(db, text), SchoolsNamed(text));
            rows = named is null ? rows.Where(p => ids.Contains(p.Teacher.Id)) : rows.Where(p => ids.Contains(p.Teacher.Id) || named.Contains(p.School!.Id));
        }
        return rows;
    }

    /// <summary>Conditions on the person; null = none. The scope stands here again because a set of ids can be looked up by index, the filter on every row can't.</summary>
    private IQueryable<Guid>? Persons(GetTeacherListInput input, DateOnly day)
    {
        var scope = users.User.Scope;
        var all = db.Teachers.IgnoreQueryFilters([DataScope.FilterName]);
        var teachers = all;
        if (!scope.IsDistrict)
        {
            var (schools, own) = (scope.SchoolIds, scope.TeacherId);
            teachers = teachers.Where(t => t.Id == own || (t.CurrentSchoolId != null && schools.Contains(t.CurrentSchoolId.Value)));
        }
        if (input.Subject is { Length: > 0 } subject) teachers = teachers.Where(t => t.Subject == subject);
        if (input.UnconfirmedSince is { } since) teachers = teachers.Where(t => t.ConfirmedOn == null || t.ConfirmedOn < since);
        foreach (var with in input.With ?? []) teachers = Narrow(teachers, with, day);
        return ReferenceEquals(teachers, all) ? null : teachers.Select(t => t.Id);
    }

    private IQueryable<Teacher> Narrow(IQueryable<Teacher> teachers, string with, DateOnly day)
    {
        var parts = with.Split(':', 2);
        var filter = moduleFilters.FirstOrDefault(f => f.Key == parts[0])
            ?? throw new InputInvalidException("with", $"没有筛选项“{parts[0]}”。可用：{string.Join("、", moduleFilters.Select(f => f.Key))}");
        var option = filter.Options.FirstOrDefault(o => parts.Length == 2 && string.Equals(o.Value, parts[1], StringComparison.OrdinalIgnoreCase))
            ?? throw new InputInvalidException("with", $"筛选项“{parts[0]}”没有这个值。可用：{string.Join("、", filter.Options.Select(o => o.Value))}");
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

    // Letters are meant for people: "zx" would else find everybody of every 中学.
    private IQueryable<Guid>? SchoolsNamed(string text)
        => text.Length < 2 || text.All(char.IsAscii) ? null : db.Schools.Where(c => c.Name.Contains(text)).Select(c => c.Id);

    private static string? TextOf(GetTeacherListInput input) => input.Filter?.Trim() is { Length: > 0 } text ? text : null;
}

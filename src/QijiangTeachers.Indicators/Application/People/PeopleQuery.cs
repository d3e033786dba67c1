using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>The list of people behind a figure: who, filtered as asked.</summary>
internal static class PeopleQuery
{
    public static SortMap<PersonRow> Sorts { get; } = new("name")
    {
        ["name"] = r => r.NameKey,
        ["teacherNo"] = r => r.Number,
        ["stage"] = r => r.Stage,
        ["subject"] = r => r.Subject,
        ["school"] = r => r.SchoolKey,
        ["counts"] = r => r.Counts,
    };

    public static IQueryable<PersonRow> Of(string code, Population people, GetIndicatorPeopleInput input)
    {
        var part = input.Part ?? PeoplePart.Numerator;
        var isTier = IndicatorCodes.Tiers.Contains(code);
        if (IndicatorFamilies.Of(code, people) is not { } counted) return None(people);
        var rows = (isTier, part) switch
        {
            (true, PeoplePart.Excluded or PeoplePart.All) => EverHeld(code, people, counted),
            (true, _) => Members(people, counted, PeoplePart.Numerator),
            _ => Members(people, counted, part),
        };
        if (part == PeoplePart.Excluded) rows = rows.Where(r => !r.Counts);
        return Filtered(people, rows, input);
    }

    /// <summary>The people of a query over segments.</summary>
    private static IQueryable<PersonRow> Members(Population people, CountedPeople counted, PeoplePart part)
    {
        if (part == PeoplePart.Numerator) return counted.Numerator is { } numerator ? Rows(people, numerator, null) : None(people);
        return Rows(people, counted.Denominator!, counted.Numerator ?? counted.Denominator!.Where(_ => false));
    }

    private static IQueryable<PersonRow> Rows(Population people, IQueryable<ServiceSegment> segments, IQueryable<ServiceSegment>? numerator)
    {
        var joined = segments.Join(people.Db.Teachers, s => s.TeacherId, t => t.Id, (s, t) => new { s, t })
            .Join(people.Db.Schools, j => j.s.SchoolId, c => c.Id, (j, c) => new { j.s, j.t, c });
        return numerator is null
            ? joined.Select(j => new PersonRow
            {
                TeacherId = j.t.Id, Number = j.t.Number, Name = j.t.Name, NameKey = j.t.NameKey, Initials = j.t.Initials,
                SchoolId = j.c.Id, SchoolKey = j.c.NameKey, Stage = j.s.Stage, Subject = j.t.Subject, Counts = true,
            })
            : joined.Select(j => new PersonRow
            {
                TeacherId = j.t.Id, Number = j.t.Number, Name = j.t.Name, NameKey = j.t.NameKey, Initials = j.t.Initials,
                SchoolId = j.c.Id, SchoolKey = j.c.NameKey, Stage = j.s.Stage, Subject = j.t.Subject, Counts = numerator.Any(n => n.TeacherId == j.t.Id),
            });
    }

    /// <summary>Everybody who held a title of the tier on or before the day, in service or not; outside service at the last school.</summary>
    private static IQueryable<PersonRow> EverHeld(string code, Population people, CountedPeople counted)
    {
        var (db, day) = (people.Db, people.Day);
        var held = people.Titles(people.Rules.Tiers.TitlesOf(TierFamily.TierOf(code))).Where(t => t.From <= day);
        var schoolsByKey = db.Schools.AsQueryable();
        var (numerator, segments) = (counted.Numerator!, db.ServiceSegments.Where(s => s.From <= day && s.To > day));
        var rows = db.Teachers.IgnoreQueryFilters([DataScope.FilterName]).Where(t => held.Any(h => h.TeacherId == t.Id))
            .LeftJoin(segments, t => t.Id, s => s.TeacherId, (t, s) => new PersonRow
            {
                TeacherId = t.Id, Number = t.Number, Name = t.Name, NameKey = t.NameKey, Initials = t.Initials,
                SchoolId = s == null ? t.CurrentSchoolId : s.SchoolId,
                SchoolKey = schoolsByKey.Where(c => c.Id == (s == null ? t.CurrentSchoolId : s.SchoolId)).Select(c => c.NameKey).FirstOrDefault(),
                Stage = s == null ? t.Stage : s.Stage, Subject = t.Subject,
                Counts = numerator.Any(n => n.TeacherId == t.Id),
            });
        return people.SchoolIds is { } schools ? rows.Where(r => r.SchoolId != null && schools.Contains(r.SchoolId.Value)) : rows;
    }

    private static IQueryable<PersonRow> Filtered(Population people, IQueryable<PersonRow> rows, GetIndicatorPeopleInput input)
    {
        var (day, periods) = (people.Day, people.Db.SchoolPeriods.AsQueryable());
        if (input.Filter?.Trim() is { Length: > 0 } text)
        {
            var initials = text.ToLowerInvariant();
            rows = rows.Where(r => r.Name.Contains(text) || r.Number.StartsWith(text) || r.Initials.StartsWith(initials));
        }
        if (input.SchoolId is { } school) rows = rows.Where(r => r.SchoolId == school);
        if (input.Stage is { } stage) rows = rows.Where(r => r.Stage == stage);
        if (input.Subject is { Length: > 0 } subject) rows = rows.Where(r => r.Subject == subject);
        if (input.Locality is { } locality)
            rows = rows.Where(r => periods.Any(p => p.SchoolId == r.SchoolId && p.From <= day && p.To > day && p.Locality == locality));
        return rows;
    }

    private static IQueryable<PersonRow> None(Population people)
        => people.Db.Teachers.Where(_ => false).Select(t => new PersonRow { TeacherId = t.Id, Number = t.Number, Name = t.Name, NameKey = t.NameKey });
}

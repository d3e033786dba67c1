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
        if (IndicatorFamilies.Of(code, people) is not { } counted) return None(people);
        var isTier = IndicatorCodes.Tiers.Contains(code);
        var rows = part switch
        {
            PeoplePart.Excluded or PeoplePart.All when isTier => EverHeld(code, people, counted),
            PeoplePart.Numerator => Rows(people, counted.Members.Where(m => m.Counts)),
            _ when isTier => Rows(people, counted.Members.Where(m => m.Counts)),
            _ => Rows(people, counted.Members.Where(m => m.IsBase)),
        };
        if (part == PeoplePart.Excluded) rows = rows.Where(r => !r.Counts);
        return Filtered(people, rows, input);
    }

    private static IQueryable<PersonRow> Rows(Population people, IQueryable<Member> members) => members
        .Join(people.Db.Teachers, m => m.Person.TeacherId, t => t.Id, (m, t) => new { m, t })
        .Join(people.Db.Schools, j => j.m.Person.SchoolId, c => c.Id, (j, c) => new PersonRow
        {
            TeacherId = j.t.Id, Number = j.t.Number, Name = j.t.Name, NameKey = j.t.NameKey, Initials = j.t.Initials,
            SchoolId = c.Id, SchoolKey = c.NameKey, Stage = j.m.Person.Stage, Subject = j.t.Subject, Counts = j.m.Counts,
        });

    /// <summary>Everybody who held a title of the tier on or before the day, in service or not; outside service at the last school.</summary>
    private static IQueryable<PersonRow> EverHeld(string code, Population people, CountedPeople counted)
    {
        var (db, day) = (people.Db, people.Day);
        var held = people.Titles(people.Rules.Tiers.TitlesOf(TierFamily.TierOf(code))).Where(t => t.From <= day);
        var (members, schools) = (counted.Members, db.Schools.AsQueryable());
        var teachers = db.Teachers.IgnoreQueryFilters([DataScope.FilterName]).Where(t => held.Any(h => h.TeacherId == t.Id));
        var rows = teachers.LeftJoin(people.LastServed(), t => t.Id, s => s.TeacherId, (t, s) => new PersonRow
        {
            TeacherId = t.Id, Number = t.Number, Name = t.Name, NameKey = t.NameKey, Initials = t.Initials,
            SchoolId = s == null ? null : s.SchoolId,
            SchoolKey = schools.Where(c => s != null && c.Id == s.SchoolId).Select(c => c.NameKey).FirstOrDefault(),
            Stage = s == null ? t.Stage : s.Stage, Subject = t.Subject,
            Counts = members.Any(m => m.Counts && m.Person.TeacherId == t.Id),
        });
        return people.SchoolIds is null ? rows : rows.Where(r => r.SchoolId != null);
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

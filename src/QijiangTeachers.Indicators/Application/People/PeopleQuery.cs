using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>The list of people behind a figure: who, filtered as asked.</summary>
/// <param name="people">On the day.</param>
/// <param name="since">The same on the earlier day of <see cref="PeoplePart.Gained"/> and <see cref="PeoplePart.Lost"/>; else null.</param>
/// <param name="reach">
/// The schools whose people the user may see today; null = all. Who counted at such a school and has moved away is counted
/// without a name.
/// </param>
internal sealed class PeopleQuery(Population people, Population? since, IReadOnlyCollection<Guid>? reach)
{
    private const string ByChange = "changed";

    /// <summary>How the page sorts: the latest change first, where the figure rests on terms.</summary>
    public static string SortingOf(string code) => HeldTerms.Carry(code) ? ByChange + " desc" : "name";

    public static SortMap<PersonRow> Sorts { get; } = new("name")
    {
        ["name"] = r => r.NameKey,
        ["teacherNo"] = r => r.Number,
        ["stage"] = r => r.Stage,
        ["subject"] = r => r.Subject,
        ["school"] = r => r.SchoolKey,
        ["counts"] = r => r.Counts,
        [ByChange] = r => r.ChangedOn,
    };

    public IQueryable<PersonRow> Of(string code, GetIndicatorPeopleInput input)
    {
        var part = input.Part ?? PeoplePart.Numerator;
        if (IndicatorFamilies.Of(code, people) is not { } counted) return None();
        var isTier = IndicatorCodes.Tiers.Contains(code);
        var rows = part switch
        {
            PeoplePart.Gained or PeoplePart.Lost => Changed(code, counted, part),
            PeoplePart.Excluded or PeoplePart.All when isTier => EverHeld(code, counted),
            PeoplePart.Numerator => Rows(counted.Members.Where(m => m.Counts)),
            _ when isTier => Rows(counted.Members.Where(m => m.Counts)),
            _ => Rows(counted.Members.Where(m => m.IsBase)),
        };
        if (part == PeoplePart.Excluded) rows = rows.Where(r => !r.Counts);
        rows = Filtered(Veiled(rows), input);
        return input.Sorting?.Contains(ByChange, StringComparison.OrdinalIgnoreCase) == true && HeldTerms.Carry(code) ? WithChange(rows, code) : rows;
    }

    private IQueryable<PersonRow> WithChange(IQueryable<PersonRow> rows, string code)
    {
        var day = people.Day;
        var terms = HeldTerms.Of(code, people).Where(t => t.From <= day);
        // Only what the projections before have set can be translated again: who is veiled is known where a reach is.
        return reach is null
            ? rows.Select(r => new PersonRow
            {
                TeacherId = r.TeacherId, Number = r.Number, Name = r.Name, NameKey = r.NameKey, SchoolId = r.SchoolId, SchoolKey = r.SchoolKey, Stage = r.Stage,
                Subject = r.Subject, Counts = r.Counts, ChangedOn = terms.Where(t => t.TeacherId == r.TeacherId).Max(t => (DateOnly?)(t.To <= day ? t.To : t.From)),
            })
            : rows.Select(r => new PersonRow
            {
                TeacherId = r.TeacherId, Number = r.Number, Name = r.Name, NameKey = r.NameKey, IsVeiled = r.IsVeiled, SchoolId = r.SchoolId, SchoolKey = r.SchoolKey, Stage = r.Stage,
                Subject = r.Subject, Counts = r.Counts, ChangedOn = r.IsVeiled ? null : terms.Where(t => t.TeacherId == r.TeacherId).Max(t => (DateOnly?)(t.To <= day ? t.To : t.From)),
            });
    }

    private IQueryable<PersonRow> Rows(IQueryable<Member> members) => members
        .Join(people.Db.Teachers, m => m.Person.TeacherId, t => t.Id, (m, t) => new { m, t })
        .Join(people.Db.Schools, j => j.m.Person.SchoolId, c => c.Id, (j, c) => new PersonRow
        {
            TeacherId = j.t.Id, Number = j.t.Number, Name = j.t.Name, NameKey = j.t.NameKey, Initials = j.t.Initials, EmployerToday = j.t.CurrentSchoolId,
            SchoolId = c.Id, SchoolKey = c.NameKey, Stage = j.m.Person.Stage, Subject = j.t.Subject, Counts = j.m.Counts,
        });

    private IQueryable<PersonRow> Changed(string code, CountedPeople counted, PeoplePart part)
    {
        if (since is null || IndicatorFamilies.Of(code, since) is not { } earlier) return None();
        var (now, before) = (counted.Numerator, earlier.Numerator);
        return part == PeoplePart.Gained
            ? Rows(counted.Members.Where(m => m.Counts && !before.Any(b => b.TeacherId == m.Person.TeacherId)))
            : Rows(earlier.Members.Where(m => m.Counts && !now.Any(n => n.TeacherId == m.Person.TeacherId))).Select(r => new PersonRow
            {
                TeacherId = r.TeacherId, Number = r.Number, Name = r.Name, NameKey = r.NameKey, Initials = r.Initials, EmployerToday = r.EmployerToday,
                SchoolId = r.SchoolId, SchoolKey = r.SchoolKey, Stage = r.Stage, Subject = r.Subject, Counts = false,
            });
    }

    /// <summary>Everybody who held a title of the tier on or before the day, in service or not; outside service at the last school.</summary>
    private IQueryable<PersonRow> EverHeld(string code, CountedPeople counted)
    {
        var (db, day) = (people.Db, people.Day);
        var held = people.Titles(people.Rules.Tiers.TitlesOf(TierFamily.TierOf(code))).Where(t => t.From <= day);
        var (members, schools) = (counted.Members, db.Schools.AsQueryable());
        var teachers = db.Teachers.IgnoreQueryFilters([DataScope.FilterName]).Where(t => held.Any(h => h.TeacherId == t.Id));
        var rows = teachers.LeftJoin(people.LastServed(), t => t.Id, s => s.TeacherId, (t, s) => new PersonRow
        {
            TeacherId = t.Id, Number = t.Number, Name = t.Name, NameKey = t.NameKey, Initials = t.Initials, EmployerToday = t.CurrentSchoolId,
            SchoolId = s == null ? null : s.SchoolId,
            SchoolKey = schools.Where(c => s != null && c.Id == s.SchoolId).Select(c => c.NameKey).FirstOrDefault(),
            Stage = s == null ? t.Stage : s.Stage, Subject = t.Subject,
            Counts = members.Any(m => m.Counts && m.Person.TeacherId == t.Id),
        });
        return people.SchoolIds is null ? rows : rows.Where(r => r.SchoolId != null);
    }

    /// <summary>Neither shown nor found nor sorted by what one may not know; veiled people stand last.</summary>
    private IQueryable<PersonRow> Veiled(IQueryable<PersonRow> rows)
    {
        if (reach is null) return rows;
        return rows.Select(r => new { Row = r, IsSeen = r.EmployerToday != null && reach.Contains(r.EmployerToday.Value) }).Select(r => new PersonRow
        {
            TeacherId = r.Row.TeacherId, IsVeiled = !r.IsSeen,
            Number = r.IsSeen ? r.Row.Number : "~", Name = r.IsSeen ? r.Row.Name : "", NameKey = r.IsSeen ? r.Row.NameKey : "~", Initials = r.IsSeen ? r.Row.Initials : "",
            SchoolId = r.Row.SchoolId, SchoolKey = r.Row.SchoolKey, Stage = r.Row.Stage, Subject = r.Row.Subject, Counts = r.Row.Counts,
        });
    }

    private IQueryable<PersonRow> Filtered(IQueryable<PersonRow> rows, GetIndicatorPeopleInput input)
    {
        var (day, periods) = (people.Day, people.Db.SchoolPeriods.AsQueryable());
        if (input.Filter?.Trim() is { Length: > 0 } text)
        {
            var initials = text.ToLowerInvariant();
            if (reach is not null) rows = rows.Where(r => !r.IsVeiled);
            rows = rows.Where(r => r.Name.Contains(text) || r.Number.StartsWith(text) || r.Initials.StartsWith(initials));
        }
        if (input.SchoolId is { } school) rows = rows.Where(r => r.SchoolId == school);
        if (input.Stage is { } stage) rows = rows.Where(r => r.Stage == stage);
        if (input.Subject is { Length: > 0 } subject) rows = rows.Where(r => r.Subject == subject);
        if (input.Locality is { } locality)
            rows = rows.Where(r => periods.Any(p => p.SchoolId == r.SchoolId && p.From <= day && p.To > day && p.Locality == locality));
        return rows;
    }

    private IQueryable<PersonRow> None()
        => people.Db.Teachers.Where(_ => false).Select(t => new PersonRow { TeacherId = t.Id, Number = t.Number, Name = t.Name, NameKey = t.NameKey });
}

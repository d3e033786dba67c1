using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff.Application.Schools;

/// <summary>Schools as of a day with the people who work there. Whoever sees no district sees the own schools only.</summary>
internal sealed class SchoolListQuery(RegistryDbContext db, CurrentUserAccessor users, TimeProvider clock)
{
    public static SortMap<SchoolDto> Sorts { get; } = new("name")
    {
        ["name"] = s => s.NameKey, ["code"] = s => s.Code, ["kind"] = s => s.Kind, ["locality"] = s => s.Locality, ["pupils"] = s => s.Pupils,
        ["staff"] = s => s.Staff, ["fullTimeTeachers"] = s => s.FullTimeTeachers, ["established"] = s => s.Established, ["quota"] = s => s.EstablishmentQuota,
    };

    public DateOnly DayOf(DateOnly? asOf) => asOf ?? clock.TodayInChina;

    /// <summary>The schools inside the scope.</summary>
    public IQueryable<School> InScope()
    {
        var scope = users.User.Scope;
        if (scope.IsDistrict) return db.Schools;
        var own = scope.SchoolIds;
        return db.Schools.Where(s => own.Contains(s.Id));
    }

    public IQueryable<SchoolDto> Rows(GetSchoolListInput input)
    {
        var day = DayOf(input.AsOf);
        var schools = Named(InScope(), input.Filter?.Trim());
        var rows = Of(input.Closed == true ? schools.Where(s => s.ClosedOn <= day && (s.OpenedOn == null || s.OpenedOn < s.ClosedOn)) : schools.Where(OpenOn(day)), day);
        if (input.Kind is { } kind) rows = rows.Where(s => s.Kind == kind);
        if (input.Ownership is { } ownership) rows = rows.Where(s => s.Ownership == ownership);
        if (input.Locality is { } locality) rows = rows.Where(s => s.Locality == locality);
        if (input.ClusterId is { } cluster) rows = rows.Where(s => s.ClusterId == cluster);
        if (input.GroupId is { } group) rows = rows.Where(s => s.GroupId == group);
        if (input.OverQuota == true) rows = rows.Where(s => s.EstablishmentQuota != null && s.Established > s.EstablishmentQuota);
        return rows;
    }

    /// <summary>Schools that are there on the day.</summary>
    public static Expression<Func<School, bool>> OpenOn(DateOnly day) => s => (s.OpenedOn == null || s.OpenedOn <= day) && (s.ClosedOn == null || s.ClosedOn > day);

    /// <summary>Part of the name, or the beginning of code, pinyin or initials.</summary>
    public IQueryable<School> Named(IQueryable<School> schools, string? text)
    {
        if (string.IsNullOrEmpty(text)) return schools;
        if (!text.All(char.IsAscii)) return schools.Where(s => s.Name.Contains(text));
        var key = text.ToLowerInvariant();
        return schools.Where(s => s.Code.StartsWith(text) || s.Initials.StartsWith(key) || s.NameKey.StartsWith(key) || s.NameKey.Replace(" ", "").StartsWith(key));
    }

    // Everybody who works there counts, whatever the reader's scope of persons: the figure is the school's.
    public IQueryable<SchoolDto> Of(IQueryable<School> schools, DateOnly day)
    {
        var staff = db.ServiceSegments.IgnoreQueryFilters([DataScope.FilterName]).On(day);
        var (clusters, groups) = (db.SchoolClusters, db.EducationGroups);
        return schools.LeftJoin(db.SchoolPeriods.On(day), s => s.Id, p => p.SchoolId, (s, p) => new SchoolDto
        {
            Id = s.Id, Code = s.Code, Name = s.Name, OpenedOn = s.OpenedOn, ClosedOn = s.ClosedOn, NameKey = s.NameKey, ClusterId = s.ClusterId, GroupId = s.GroupId,
            Kind = p == null ? s.Kind : p.Kind, Ownership = p == null ? s.Ownership : p.Ownership, Locality = p == null ? s.Locality : p.Locality,
            Pupils = p == null ? null : p.Pupils, EstablishmentQuota = p == null ? null : p.EstablishmentQuota,
            Cluster = clusters.Where(c => c.Id == s.ClusterId).Select(c => c.Name).FirstOrDefault(),
            Group = groups.Where(g => g.Id == s.GroupId).Select(g => g.Name).FirstOrDefault(),
            Staff = staff.Count(t => t.SchoolId == s.Id),
            FullTimeTeachers = staff.Count(t => t.SchoolId == s.Id && t.IsFullTimeTeacher),
            Established = staff.Count(t => t.SchoolId == s.Id && t.Employment == EmploymentForm.Established),
        });
    }
}

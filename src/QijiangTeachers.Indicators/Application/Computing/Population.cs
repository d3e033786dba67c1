using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Credentials.Persistence;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.Computing;

/// <summary>
/// The facts that the definitions speak of, as queries over the whole district or some schools. A person on a day is the
/// person's one service segment of that day. Boundary days are computed here and sent as parameters: the databases store
/// days differently and are never asked to add to them.
/// </summary>
/// <param name="db">Its data scope filter is not applied: the schools below are the scope.</param>
/// <param name="rules">Rules and day.</param>
/// <param name="schools">Null = the district.</param>
internal sealed class Population(RegistryDbContext db, IndicatorRules rules, IReadOnlyCollection<Guid>? schools)
{
    public RegistryDbContext Db => db;
    public IndicatorRules Rules => rules;
    public DateOnly Day => rules.AsOf;
    public IReadOnlyCollection<Guid>? SchoolIds => schools;

    /// <summary>In service: there is a main spell on the day.</summary>
    public IQueryable<ServiceSegment> InService(DateOnly day)
    {
        var all = db.ServiceSegments.IgnoreQueryFilters([DataScope.FilterName]).AsNoTracking().Where(s => s.From <= day && s.To > day);
        return AtSchools(all);
    }

    /// <summary>Of everybody who was in service on or before the day, the last segment: where people belong who have left.</summary>
    public IQueryable<ServiceSegment> LastServed()
    {
        var (day, segments) = (Day, db.ServiceSegments);
        var last = segments.IgnoreQueryFilters([DataScope.FilterName]).AsNoTracking()
            .Where(s => s.From <= day && !segments.Any(n => n.TeacherId == s.TeacherId && n.From <= day && n.From > s.From));
        return AtSchools(last);
    }

    public IQueryable<ServiceSegment> FullTimeTeachers() => InService(Day).Where(s => s.IsFullTimeTeacher);

    /// <summary>What holds for the schools on the day.</summary>
    public IQueryable<SchoolPeriod> Schools(DateOnly day)
    {
        var all = db.SchoolPeriods.AsNoTracking().Where(p => p.From <= day && p.To > day);
        return schools is null ? all : all.Where(p => schools.Contains(p.SchoolId));
    }

    public IQueryable<TitleTerm> Titles(IReadOnlyList<HonourTitle> titles) => db.TitleTerms.Where(IsAny(titles));

    public IQueryable<TitleTerm> TitlesInForce(IReadOnlyList<HonourTitle> titles)
    {
        var day = Day;
        return Titles(titles).Where(t => t.From <= day && t.To > day);
    }

    public IQueryable<DualQualification> DualQualificationsInForce()
    {
        var day = Day;
        return db.DualQualifications.Where(q => q.From <= day && q.To > day);
    }

    /// <summary>EF writes the statement of a set of values anew each time, that of one value once: the refresh of a school asks two dozen.</summary>
    private IQueryable<ServiceSegment> AtSchools(IQueryable<ServiceSegment> segments)
    {
        if (schools is null) return segments;
        if (schools.Count != 1) return segments.Where(s => schools.Contains(s.SchoolId));
        var only = schools.First();
        return segments.Where(s => s.SchoolId == only);
    }

    /// <summary>The titles of a rule set stand in the statement, for the same reason; there are few such sets.</summary>
    private static Expression<Func<TitleTerm, bool>> IsAny(IReadOnlyList<HonourTitle> titles)
    {
        var term = Expression.Parameter(typeof(TitleTerm), "t");
        var any = titles.Select(t => (Expression)Expression.Equal(Expression.Property(term, nameof(TitleTerm.Title)), Expression.Constant(t)));
        return Expression.Lambda<Func<TitleTerm, bool>>(any.DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse), term);
    }
}

using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Training.Application.Rules;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Balances;

/// <summary>Who has how many hours, set-based.</summary>
internal sealed class HourBalanceList(RegistryDbContext db, CreditRuleReader rules, TimeProvider clock)
{
    /// <summary>The weakest first.</summary>
    public static SortMap<HourBalanceDto> Sorts { get; } = new("missing desc, name")
    {
        ["name"] = b => b.NameKey, ["teacherNo"] = b => b.TeacherNo, ["school"] = b => b.SchoolKey, ["missing"] = b => b.OwedTenths - b.CountedTenths,
        ["counted"] = b => b.CountedTenths, ["owed"] = b => b.OwedTenths, ["thisYear"] = b => b.YearTenths,
    };

    public DateOnly DayOf(GetHourBalanceListInput input) => input.AsOf ?? clock.TodayInChina;

    public Task<CreditRuleSet?> RulesAsync(GetHourBalanceListInput input, CancellationToken ct) => rules.OnAsync(DayOf(input), ct);

    public async Task<PagedResultDto<HourBalanceDto>> PageAsync(GetHourBalanceListInput input, CancellationToken ct)
    {
        if (await RulesAsync(input, ct) is not { } cycle) return new(0, []);
        var rows = Query(input, cycle);
        if (input.IsDone is { } done) rows = rows.Where(b => (b.CountedTenths >= b.OwedTenths) == done);
        return await rows.ToPagedResultAsync(input, Sorts, b => b.Id, ct);
    }

    public async Task<HourSummaryDto> SummaryAsync(GetHourBalanceListInput input, CancellationToken ct)
    {
        if (await RulesAsync(input, ct) is not { } cycle) return new(DayOf(input), null, 0, 0, 0);
        // Two numbers a person: at a district's size they are added up here faster than the database sums subqueries.
        var balances = await Query(input, cycle).Select(b => new { b.OwedTenths, b.CountedTenths }).ToListAsync(ct);
        var missing = balances.Sum(b => (long)Math.Max(0, b.OwedTenths - b.CountedTenths)) / 10m;
        return new(DayOf(input), HourCycleDto.Of(cycle), balances.Count, balances.Count(b => b.CountedTenths >= b.OwedTenths), missing);
    }

    public async IAsyncEnumerable<HourBalanceDto> StreamAsync(GetHourBalanceListInput input, [EnumeratorCancellation] CancellationToken ct)
    {
        if (await RulesAsync(input, ct) is not { } cycle) yield break;
        var rows = Query(input, cycle);
        if (input.IsDone is { } done) rows = rows.Where(b => (b.CountedTenths >= b.OwedTenths) == done);
        await foreach (var row in Sorts.Apply(rows, input.Sorting, b => b.Id).AsAsyncEnumerable().WithCancellation(ct)) yield return row;
    }

    private IQueryable<HourBalanceDto> Query(GetHourBalanceListInput input, CreditRuleSet cycle)
    {
        var day = DayOf(input);
        var persons = db.ServiceSegments.AsNoTracking().On(day).Where(s => s.IsFullTimeTeacher);
        if (input.Stage is { } stage) persons = persons.Where(s => s.Stage == stage);
        if (input.SchoolId is { } school) persons = persons.Where(s => s.SchoolId == school);
        var (perMonth, perCycle) = (cycle.HoursPerMonth * 10, cycle.HoursPerCycle * 10);
        var (yearFrom, entries) = (new DateOnly(day.Year, 1, 1), db.HourEntries);
        var rows = from b in HourBalances.Of(db, cycle, day, persons).Where(b => b.Months > 0)
                   join t in db.Teachers on b.Person.TeacherId equals t.Id
                   join s in db.Schools on b.Person.SchoolId equals s.Id
                   select new HourBalanceDto
                   {
                       Id = t.Id, TeacherId = t.Id, TeacherNo = t.Number, Name = t.Name, NameKey = t.NameKey, SchoolId = s.Id, SchoolName = s.Name, SchoolKey = s.NameKey,
                       Stage = b.Person.Stage, Subject = t.Subject, Months = b.Months, OwedTenths = b.Months * perMonth < perCycle ? b.Months * perMonth : perCycle,
                       CountedTenths = b.CountedTenths, YearTenths = entries.Where(e => e.TeacherId == t.Id && e.EndOn >= yearFrom && e.EndOn <= day).Sum(e => e.HoursTenths),
                   };
        return rows.Matching(db, input);
    }
}

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

    private (GetHourBalanceListInput About, IReadOnlyList<HourStanding> People)? _kept;

    public DateOnly DayOf(GetHourBalanceListInput input) => input.AsOf ?? clock.TodayInChina;

    public Task<CreditRuleSet?> RulesAsync(GetHourBalanceListInput input, CancellationToken ct) => rules.OnAsync(DayOf(input), ct);

    public async Task<PagedResultDto<HourBalanceDto>> PageAsync(GetHourBalanceListInput input, CancellationToken ct)
    {
        if (await RulesAsync(input, ct) is not { } cycle) return new(0, []);
        var people = (await StandingsAsync(input, cycle, ct)).Where(p => input.IsDone is not { } done || p.IsDone == done).ToList();
        var ids = people.Skip(input.SkipCount ?? 0).Take(input.MaxResultCount ?? PagedAndSortedResultRequestDto.DefaultMaxResultCount).Select(p => p.TeacherId).ToList();
        if (ids.Count == 0) return new(people.Count, []);
        var page = await Query(input, cycle).Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, ct);
        return new(people.Count, [.. ids.Select(id => page[id])]);
    }

    public async Task<HourSummaryDto> SummaryAsync(GetHourBalanceListInput input, CancellationToken ct)
    {
        if (await RulesAsync(input, ct) is not { } cycle) return new(DayOf(input), null, 0, 0, 0);
        var people = await StandingsAsync(input, cycle, ct, keep: true);
        var missing = people.Sum(p => (long)Math.Max(0, p.MissingTenths)) / 10m;
        return new(DayOf(input), HourCycleDto.Of(cycle), people.Count, people.Count(p => p.IsDone), missing);
    }

    public async IAsyncEnumerable<HourBalanceDto> StreamAsync(GetHourBalanceListInput input, [EnumeratorCancellation] CancellationToken ct)
    {
        if (await RulesAsync(input, ct) is not { } cycle) yield break;
        var rows = Query(input, cycle);
        if (input.IsDone is { } done) rows = rows.Where(b => (b.CountedTenths >= b.OwedTenths) == done);
        await foreach (var row in Sorts.Apply(rows, input.Sorting, b => b.Id).AsAsyncEnumerable().WithCancellation(ct)) yield return row;
    }

    /// <summary>
    /// Everybody in the order asked for. Hours are summed once for count and page: a few numbers a person are put in order and
    /// added up here faster than the database does it again for each. The page that follows its summary takes them over.
    /// </summary>
    private async Task<IReadOnlyList<HourStanding>> StandingsAsync(GetHourBalanceListInput input, CreditRuleSet cycle, CancellationToken ct, bool keep = false)
    {
        var number = HourStanding.NumberOf(input.Sorting);
        var about = input with { Sorting = number is null ? input.Sorting : "name", SkipCount = null, MaxResultCount = null, IsDone = null };
        var people = _kept is { } kept && kept.About == about ? kept.People
            : await Sorts.Apply(Query(about, cycle), about.Sorting, b => b.Id).Select(b => new HourStanding(b.Id, b.OwedTenths, b.CountedTenths)).ToListAsync(ct);
        _kept = keep ? (about, people) : null;
        return number is null ? people : [.. people.OrderBy(number)];
    }

    private IQueryable<HourBalanceDto> Query(GetHourBalanceListInput input, CreditRuleSet cycle)
    {
        var day = DayOf(input);
        var persons = db.ServiceSegments.AsNoTracking().On(day).Where(s => s.IsFullTimeTeacher);
        if (input.Stage is { } stage) persons = persons.Where(s => s.Stage == stage);
        if (input.SchoolId is { } school) persons = persons.Where(s => s.SchoolId == school);
        var (yearFrom, entries) = (new DateOnly(day.Year, 1, 1), db.HourEntries);
        var rows = from b in HourBalances.Of(db, cycle, day, persons).Where(b => b.Months > 0)
                   join t in db.Teachers on b.Person.TeacherId equals t.Id
                   join s in db.Schools on b.Person.SchoolId equals s.Id
                   select new HourBalanceDto
                   {
                       Id = t.Id, TeacherId = t.Id, TeacherNo = t.Number, Name = t.Name, NameKey = t.NameKey, SchoolId = s.Id, SchoolName = s.Name, SchoolKey = s.NameKey,
                       Stage = b.Person.Stage, Subject = t.Subject, Months = b.Months, OwedTenths = b.OwedTenths,
                       CountedTenths = b.CountedTenths, YearTenths = entries.Where(e => e.TeacherId == t.Id && e.EndOn >= yearFrom && e.EndOn <= day).Sum(e => e.HoursTenths),
                   };
        return rows.Matching(db, input);
    }
}

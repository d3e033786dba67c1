using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Breakdowns;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.Schools;

/// <summary>
/// The schools with their shares against the district's path, the weakest first. A district has some hundred schools: they
/// are ranked in memory, from one grouped query.
/// </summary>
internal sealed class SchoolStandings(RegistryDbContext db, CellReader cells, IndicatorRuleReader rules, BaselineReader baselines, Numerators numerators)
{
    /// <summary>What a school is judged by; a count is the district's business.</summary>
    private static readonly string[] Judged =
        [IndicatorCodes.BackboneShare, IndicatorCodes.HoursCompletion, IndicatorCodes.RotationRatio, IndicatorCodes.DualQualifiedShare, IndicatorCodes.KindergartenRatio];

    private static readonly SortMap<SchoolStandingDto> Sorts = new("weakness")
    {
        ["weakness"] = s => -(s.Warnings * 100 + s.Behind), ["name"] = s => s.NameKey, ["fullTimeTeachers"] = s => s.FullTimeTeachers, ["backboneShare"] = s => s.BackboneShare,
        ["hoursCompletion"] = s => s.HoursCompletion, ["rotationRatio"] = s => s.RotationRatio, ["expiringThisYear"] = s => s.ExpiringThisYear,
    };

    public async Task<PagedResultDto<SchoolStandingDto>> GetAsync(GetSchoolStandingsInput input, DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var rows = (await GetAllAsync(day, schools, ct)).AsQueryable();
        if (input.Kind is { } kind) rows = rows.Where(s => s.Kind == kind);
        if (input.Locality is { } locality) rows = rows.Where(s => s.Locality == locality);
        if (input.Filter?.Trim() is { Length: > 0 } text) rows = rows.Where(s => s.Name.Contains(text));
        // Equal in warnings: by the share of backbone teachers, then by name.
        var sorted = Sorts.Apply(rows, input.Sorting, s => s.BackboneShare ?? 100).ThenBy(s => s.NameKey, StringComparer.Ordinal);
        var page = input.MaxResultCount is { } most ? sorted.Skip(input.SkipCount ?? 0).Take(most) : sorted.Skip(input.SkipCount ?? 0);
        return new(rows.Count(), [.. page]);
    }

    public async Task<IReadOnlyList<SchoolStandingDto>> GetAllAsync(DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var sums = (await cells.BySchoolAsync(day, null, schools, acceptStale: true, ct)).Where(c => c.Key != Guid.Empty).ToLookup(c => c.Key);
        var kinds = await db.SchoolPeriods.On(day).Select(p => new { p.SchoolId, p.Kind, p.Locality }).ToDictionaryAsync(p => p.SchoolId, ct);
        var (names, expiring, due) = (await db.Schools.Select(s => new { s.Id, s.Name, s.NameKey }).ToListAsync(ct), await ExpiringAsync(day, schools, ct), await DueAsync(day, ct));
        var rule = await rules.OnAsync(day, ct);
        var result = new List<SchoolStandingDto>();
        foreach (var school in names.Where(s => sums.Contains(s.Id)))
        {
            var figures = Judged.ToDictionary(c => c, c => IndicatorFigure.Of(c, rule.Know(c) ? sums[school.Id].FirstOrDefault(x => x.Code == c)?.Parts ?? IndicatorParts.Zero : IndicatorParts.None));
            var standings = Judged.Select(c => Standings.OfSchool(figures[c].Exact, due[c], rule.Definition(c).HigherIsBetter)).ToList();
            var kind = kinds.GetValueOrDefault(school.Id);
            result.Add(new()
            {
                SchoolId = school.Id, Name = school.Name, NameKey = school.NameKey, Kind = kind?.Kind, Locality = kind?.Locality,
                FullTimeTeachers = figures[IndicatorCodes.BackboneShare].Denominator ?? 0, BackboneTeachers = figures[IndicatorCodes.BackboneShare].Numerator ?? 0,
                BackboneShare = figures[IndicatorCodes.BackboneShare].Value, HoursCompletion = figures[IndicatorCodes.HoursCompletion].Value,
                RotationRatio = figures[IndicatorCodes.RotationRatio].Value, DualQualifiedShare = figures[IndicatorCodes.DualQualifiedShare].Value,
                // A kindergarten without children on record has no ratio to judge.
                KindergartenRatio = figures[IndicatorCodes.KindergartenRatio] is { Numerator: > 0 } ratio ? ratio.Value : null,
                ExpiringThisYear = expiring.GetValueOrDefault(school.Id),
                Warnings = standings.Count(s => s == TargetStanding.Warning), Behind = standings.Count(s => s == TargetStanding.Behind),
            });
        }
        return result;
    }

    private async Task<Dictionary<string, decimal?>> DueAsync(DateOnly day, CancellationToken ct)
    {
        var rule = await rules.OnAsync(day, ct);
        var due = new Dictionary<string, decimal?>();
        foreach (var code in Judged) due[code] = (await baselines.PathAsync(rule.Plan, rule.Definition(code), ct)).On(day);
        return due;
    }

    private async Task<Dictionary<Guid, int>> ExpiringAsync(DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var (now, then) = (await numerators.OfAsync(IndicatorCodes.BackboneShare, day, schools, ct), await numerators.OfAsync(IndicatorCodes.BackboneShare, new(day.Year, 12, 31), schools, ct));
        return now.Where(p => !then.ContainsKey(p.Key)).GroupBy(p => p.Value).ToDictionary(g => g.Key, g => g.Count());
    }
}

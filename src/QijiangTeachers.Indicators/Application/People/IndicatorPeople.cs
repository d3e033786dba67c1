using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>A page of the people behind a figure, each with the reason.</summary>
internal sealed class IndicatorPeople(RegistryDbContext db, IndicatorCalculator calculator, Numerators numerators, IndicatorAccess access, PersonFactsReader reader, Say say)
{
    /// <summary>Facts are loaded for so many people at once.</summary>
    private const int Portion = 500;

    public async Task<PagedResultDto<IndicatorPersonDto>> GetAsync(
        string code, DateOnly asOf, IReadOnlyCollection<Guid>? schools, GetIndicatorPeopleInput input, CancellationToken ct)
    {
        if (input is { SkipCount: null, MaxResultCount: null })
        {
            var all = await GetAllAsync(code, asOf, schools, input, ct);
            return new(all.Count, all);
        }
        var people = await calculator.PopulationAsync(asOf, schools, ct);
        var rows = await QueryAsync(code, people, input, ct);
        var found = await PeopleQuery.Sorts.Apply(rows, input.Sorting, r => r.TeacherId).Select(r => r.TeacherId).ToListAsync(ct);
        return await PageAsync(code, people.Rules, rows, found, input, ct);
    }

    /// <summary>
    /// A page and the size of every part. Who counts is asked once, which the comparison with an earlier day has mostly done:
    /// of the hours it is what costs.
    /// </summary>
    public async Task<IndicatorPeoplePageDto> GetPageAsync(
        string code, DateOnly asOf, IReadOnlyCollection<Guid>? schools, GetIndicatorPeopleInput input, CancellationToken ct)
    {
        var (chosen, isTier) = (input.Part ?? PeoplePart.Numerator, IndicatorCodes.Tiers.Contains(code));
        var people = await calculator.PopulationAsync(asOf, schools, ct);
        var rows = await QueryAsync(code, people, input with { Part = isTier ? PeoplePart.All : PeoplePart.Denominator }, ct);
        var all = await PeopleQuery.Sorts.Apply(rows, input.Sorting, r => r.TeacherId).Select(r => r.TeacherId).ToListAsync(ct);
        var numerator = await numerators.OfAsync(code, asOf, schools, ct);
        var counting = all.Count(numerator.ContainsKey);
        var counts = new Dictionary<PeoplePart, int>
        {
            [PeoplePart.Numerator] = counting, [PeoplePart.Denominator] = isTier ? counting : all.Count, [PeoplePart.Excluded] = all.Count - counting, [PeoplePart.All] = all.Count,
        };
        if (chosen is PeoplePart.Gained or PeoplePart.Lost)
        {
            var changed = await GetAsync(code, asOf, schools, input, ct);
            counts[chosen] = (int)changed.TotalCount;
            return new(changed, counts);
        }
        var found = all.Where(id => IsIn(chosen, numerator.ContainsKey(id), isTier)).ToList();
        return new(await PageAsync(code, people.Rules, rows, found, input, ct), counts);
    }

    private static bool IsIn(PeoplePart part, bool counts, bool isTier) => part switch
    {
        PeoplePart.Excluded => !counts,
        PeoplePart.Numerator => counts,
        PeoplePart.Denominator => counts || !isTier,
        _ => true,
    };

    /// <summary>Who is on the list is found once, for the count and for the order; what else is shown is read for the page alone.</summary>
    private async Task<PagedResultDto<IndicatorPersonDto>> PageAsync(
        string code, IndicatorRules rules, IQueryable<PersonRow> rows, List<Guid> found, GetIndicatorPeopleInput input, CancellationToken ct)
    {
        var ids = found.Skip(input.SkipCount ?? 0).Take(input.MaxResultCount ?? PagedAndSortedResultRequestDto.DefaultMaxResultCount).ToList();
        if (ids.Count == 0) return new(found.Count, []);
        var page = await rows.Where(r => ids.Contains(r.TeacherId)).ToDictionaryAsync(r => r.TeacherId, ct);
        return new(found.Count, await ExplainAsync(code, rules, [.. ids.Select(id => page[id])], ct));
    }

    /// <summary>Everybody, by name unless told otherwise.</summary>
    public async Task<IReadOnlyList<IndicatorPersonDto>> GetAllAsync(string code, DateOnly asOf, IReadOnlyCollection<Guid>? schools, GetIndicatorPeopleInput input, CancellationToken ct)
    {
        var people = await calculator.PopulationAsync(asOf, schools, ct);
        var rows = await PeopleQuery.Sorts.Apply(await QueryAsync(code, people, input, ct), input.Sorting, r => r.TeacherId).ToListAsync(ct);
        return await ExplainAsync(code, people.Rules, rows, ct);
    }

    /// <summary>What one person is in each indicator on the day, and why.</summary>
    public async Task<IReadOnlyDictionary<string, Reason>> ExplainAsync(Guid teacherId, IReadOnlyList<string> codes, DateOnly asOf, CancellationToken ct)
    {
        var rules = (await calculator.PopulationAsync(asOf, null, ct)).Rules;
        var facts = await reader.ReadAsync([teacherId], rules, ct);
        if (facts.Count == 0) return new Dictionary<string, Reason>();
        var reasons = new Reasons(rules, await reader.SchoolsAsync(facts, ct), say);
        return codes.ToDictionary(c => c, c => reasons.Of(c, facts[0]));
    }

    private async Task<IQueryable<PersonRow>> QueryAsync(string code, Population people, GetIndicatorPeopleInput input, CancellationToken ct)
    {
        var since = input.Part is PeoplePart.Gained or PeoplePart.Lost ? await calculator.PopulationAsync(input.Since ?? people.Day.AddYears(-1), people.SchoolIds, ct) : null;
        return new PeopleQuery(people, since, access.Schools).Of(code, input);
    }

    private async Task<IReadOnlyList<IndicatorPersonDto>> ExplainAsync(string code, IndicatorRules rules, List<PersonRow> rows, CancellationToken ct)
    {
        var result = new List<IndicatorPersonDto>(rows.Count);
        foreach (var portion in rows.Chunk(Portion))
        {
            var facts = (await reader.ReadAsync([.. portion.Where(r => !r.IsVeiled).Select(r => r.TeacherId)], rules, ct)).ToDictionary(p => p.TeacherId);
            var schools = await reader.SchoolsAsync(facts.Values, ct);
            var reasons = new Reasons(rules, schools, say);
            var last = await LastSchoolsAsync(portion, schools, ct);
            foreach (var row in portion)
            {
                var reason = row.IsVeiled ? new Reason(row.Counts, say["Veiled"]) : reasons.Of(code, facts[row.TeacherId]);
                result.Add(new()
                {
                    TeacherId = row.IsVeiled ? null : row.TeacherId, TeacherNo = row.IsVeiled ? "" : row.Number, Name = row.Name, SchoolId = row.SchoolId,
                    Stage = row.IsVeiled ? null : row.Stage, Subject = row.IsVeiled ? null : row.Subject,
                    School = row.SchoolId is { } id ? last.GetValueOrDefault(id) ?? schools.Name(id) : null,
                    Counts = row.Counts, Reason = reason.Detail is { } detail ? say["Both", reason.Text, detail] : reason.Text, ReasonText = reason.Text, ReasonDetail = reason.Detail, IsTermUnknown = reason.IsTermUnknown,
                });
            }
        }
        return result;
    }

    private async Task<Dictionary<Guid, string>> LastSchoolsAsync(IEnumerable<PersonRow> rows, SchoolFacts known, CancellationToken ct)
    {
        var missing = rows.Select(r => r.SchoolId).OfType<Guid>().Where(id => !known.Names.ContainsKey(id)).Distinct().ToList();
        return missing.Count == 0 ? [] : await db.Schools.Where(s => missing.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
    }
}

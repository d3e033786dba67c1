using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Indicators.Application.People;

/// <summary>A page of the people behind a figure, each with the reason.</summary>
internal sealed class IndicatorPeople(RegistryDbContext db, IndicatorCalculator calculator, PersonFactsReader reader)
{
    /// <summary>Facts are loaded for so many people at once.</summary>
    private const int Portion = 500;

    public async Task<PagedResultDto<IndicatorPersonDto>> GetAsync(
        string code, DateOnly asOf, IReadOnlyCollection<Guid>? schools, GetIndicatorPeopleInput input, CancellationToken ct)
    {
        var people = await calculator.PopulationAsync(asOf, schools, ct);
        var page = await PeopleQuery.Of(code, people, input).ToPagedResultAsync(input, PeopleQuery.Sorts, r => r.TeacherId, ct);
        return new(page.TotalCount, await ExplainAsync(code, people.Rules, page.Items, ct));
    }

    /// <summary>Everybody, by name.</summary>
    public async Task<IReadOnlyList<IndicatorPersonDto>> GetAllAsync(string code, DateOnly asOf, IReadOnlyCollection<Guid>? schools, GetIndicatorPeopleInput input, CancellationToken ct)
    {
        var people = await calculator.PopulationAsync(asOf, schools, ct);
        var rows = await PeopleQuery.Sorts.Apply(PeopleQuery.Of(code, people, input), input.Sorting, r => r.TeacherId).ToListAsync(ct);
        return await ExplainAsync(code, people.Rules, rows, ct);
    }

    /// <summary>What one person is in each indicator on the day, and why.</summary>
    public async Task<IReadOnlyDictionary<string, Reason>> ExplainAsync(Guid teacherId, IReadOnlyList<string> codes, DateOnly asOf, CancellationToken ct)
    {
        var rules = (await calculator.PopulationAsync(asOf, null, ct)).Rules;
        var facts = await reader.ReadAsync([teacherId], rules, ct);
        if (facts.Count == 0) return new Dictionary<string, Reason>();
        var reasons = new Reasons(rules, await reader.SchoolsAsync(facts, ct));
        return codes.ToDictionary(c => c, c => reasons.Of(c, facts[0]));
    }

    private async Task<IReadOnlyList<IndicatorPersonDto>> ExplainAsync(string code, IndicatorRules rules, IReadOnlyList<PersonRow> rows, CancellationToken ct)
    {
        var result = new List<IndicatorPersonDto>(rows.Count);
        foreach (var portion in rows.Chunk(Portion))
        {
            var facts = (await reader.ReadAsync([.. portion.Select(r => r.TeacherId)], rules, ct)).ToDictionary(p => p.TeacherId);
            var schools = await reader.SchoolsAsync(facts.Values, ct);
            var reasons = new Reasons(rules, schools);
            var last = await LastSchoolsAsync(portion, schools, ct);
            foreach (var row in portion)
            {
                var reason = reasons.Of(code, facts[row.TeacherId]);
                result.Add(new()
                {
                    TeacherId = row.TeacherId, TeacherNo = row.Number, Name = row.Name, SchoolId = row.SchoolId, Stage = row.Stage, Subject = row.Subject,
                    School = row.SchoolId is { } id ? last.GetValueOrDefault(id) ?? schools.Name(id) : null,
                    Counts = row.Counts, Reason = reason.Full, ReasonText = reason.Text, ReasonDetail = reason.Detail,
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

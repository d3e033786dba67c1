using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Credentials.Application;
using QijiangTeachers.Cultivation.Application.TierRules;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.People;

namespace QijiangTeachers.Cultivation.Application.Titles;

/// <summary>The list of titles: conditions, columns, order.</summary>
internal sealed class TitleTermList(RegistryDbContext db, TierRuleReader rules, TimeProvider clock)
{
    /// <summary>In groups by title, the highest first; within a title by name.</summary>
    public static SortMap<TitleTermDto> Sorts { get; } = new("title desc, name")
    {
        ["name"] = t => t.NameKey, ["teacherNo"] = t => t.TeacherNo, ["school"] = t => t.SchoolKey, ["title"] = t => t.Title,
        ["recognisedOn"] = t => t.RecognisedOn, ["lastDay"] = t => t.To, ["documentNo"] = t => t.DocumentNo,
    };

    public async Task<PagedResultDto<TitleTermDto>> PageAsync(GetTitleTermListInput input, CancellationToken ct)
    {
        var tiers = await TiersAsync(input, ct);
        var page = await Query(input, tiers).ToPagedResultAsync(input, Sorts, t => t.Id, ct);
        return new(page.TotalCount, [.. page.Items.Select(t => Complete(t, tiers))]);
    }

    public async Task<TitleTermDto> GetAsync(Expression<Func<TitleTermDto, bool>> which, CancellationToken ct)
    {
        var tiers = await TiersAsync(new(), ct);
        return Complete(await Query(new(), tiers).FindOrThrowAsync(which, ct), tiers);
    }

    public async IAsyncEnumerable<TitleTermDto> StreamAsync(GetTitleTermListInput input, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var tiers = await TiersAsync(input, ct);
        await foreach (var row in Sorts.Apply(Query(input, tiers), input.Sorting, t => t.Id).AsAsyncEnumerable().WithCancellation(ct)) yield return Complete(row, tiers);
    }

    public DateOnly DayOf(GetTitleTermListInput input) => input.AsOf ?? clock.TodayInChina;

    private Task<TierRuleSet> TiersAsync(GetTitleTermListInput input, CancellationToken ct) => rules.OnAsync(DayOf(input), ct);

    private IQueryable<TitleTermDto> Query(GetTitleTermListInput input, TierRuleSet tiers)
    {
        var day = DayOf(input);
        var rows = from t in Terms(input, day, tiers)
                   join p in RecognitionQueries.Holders(db, input, day) on t.TeacherId equals p.TeacherId
                   select new TitleTermDto
                   {
                       Id = t.Id, TeacherId = t.TeacherId, TeacherNo = p.Number, Name = p.Name, NameKey = p.NameKey, SchoolId = p.SchoolId, SchoolName = p.SchoolName,
                       SchoolKey = p.SchoolKey, Title = t.Title, RecognisedOn = t.From, ValidUntil = t.ValidUntil, EndedOn = t.EndedOn, EndReason = t.EndReason,
                       EndDocumentNo = t.EndDocumentNo, DocumentNo = t.DocumentNo, ConcurrencyStamp = t.ConcurrencyStamp, To = t.To, AsOf = day,
                   };
        return rows.Matching(db, input);
    }

    private IQueryable<TitleTerm> Terms(GetTitleTermListInput input, DateOnly day, TierRuleSet tiers)
    {
        var terms = db.TitleTerms.AsNoTracking();
        if (input.Title is { } title) terms = terms.Where(t => t.Title == title);
        if (input.Tier is { } tier) terms = OfAny(terms, tiers.TitlesOf(tier));
        if (input.Level is { } level) terms = OfAny(terms, HonourTitles.Of(level));
        if (input.TermUnknown is { } unknown)
        {
            var withTerm = WithTerm(tiers);
            terms = terms.Where(t => (t.ValidUntil == null && withTerm.Contains(t.Title)) == unknown);
        }
        return terms.Matching(input, day);
    }

    private static IQueryable<TitleTerm> OfAny(IQueryable<TitleTerm> terms, IReadOnlyList<HonourTitle> titles) => terms.Where(t => titles.Contains(t.Title));

    private static TitleTermDto Complete(TitleTermDto row, TierRuleSet tiers) => row with
    {
        Tier = tiers.Find(row.Title)?.Tier, HasTerm = WithTerm(tiers).Contains(row.Title),
    };

    private static List<HonourTitle> WithTerm(TierRuleSet tiers) => [.. tiers.Rules.Where(r => r.TermYears is not null).Select(r => r.Title)];
}

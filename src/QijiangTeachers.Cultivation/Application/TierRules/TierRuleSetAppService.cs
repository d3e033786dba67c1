using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Cultivation.Application.TierRules;

internal sealed class TierRuleSetAppService(
    RegistryDbContext db, TierRuleReader reader, TierRuleImpact impact, UnitOfWork unitOfWork, IPermissionChecker permissions, ErrorTexts texts, TimeProvider clock)
    : ITierRuleSetAppService
{
    public async Task<IReadOnlyList<TierRuleSetDto>> GetListAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(CultivationPermissions.TierRules.Default, ct);
        var today = (await reader.OnAsync(clock.TodayInChina, ct)).Id;
        return [.. (await Versions.AsNoTracking().ToListAsync(ct)).OrderByDescending(r => r.From).Select(r => Describe(r, today))];
    }

    public async Task<TierRuleSetDto> GetAsync(Guid id, CancellationToken ct = default)
        => (await GetListAsync(ct)).FirstOrDefault(r => r.Id == id) ?? throw new EntityNotFoundException(typeof(TierRuleSet), id);

    public async Task<TierRuleImpactDto> PreviewAsync(CreateTierRuleSetDto input, CancellationToken ct = default)
    {
        var (standing, next) = await ReviseAsync(input, ct);
        var today = clock.TodayInChina;
        return await impact.CompareAsync(standing, next, today < next.From ? next.From : today, ct);
    }

    public async Task<TierRuleSetDto> CreateAsync(CreateTierRuleSetDto input, CancellationToken ct = default)
    {
        var id = await unitOfWork.RunOnCurrentAsync(CultivationProcesses.ChangeTierRules, input.Reason.Trim(), async recorder =>
        {
            var (standing, next) = await ReviseAsync(input, ct);
            var changes = standing.ChangesTo(next);
            if (changes.Count == 0) return standing.Id;
            standing.GiveWay(next.From);
            db.Add(next);
            recorder.Record(new TierRulesChanged(next.Id, next.Name, next.Source, changes) { On = next.From });
            return next.Id;
        }, ct);
        return Describe(await Versions.AsNoTracking().FindOrThrowAsync(r => r.Id == id, ct), (await reader.OnAsync(clock.TodayInChina, ct)).Id);
    }

    private async Task<(TierRuleSet Standing, TierRuleSet Next)> ReviseAsync(CreateTierRuleSetDto input, CancellationToken ct)
    {
        await permissions.CheckAsync(CultivationPermissions.TierRules.Manage, ct);
        var standing = await Versions.FindOrThrowAsync(r => r.Id == input.BasedOnId, ct);
        if (await Versions.AnyAsync(r => r.From > standing.From, ct)) throw new StaleVersionException();
        var (from, rules) = (input.ValidFrom!.Value, input.Rules.OrderBy(r => r.Title).ToList());
        if (from <= standing.From) throw TierRuleErrors.NotAfterStanding(standing.From);
        if (rules.DistinctBy(r => r.Title).Count() < rules.Count || rules.Any(r => !Enum.IsDefined(r.Title) || !Enum.IsDefined(r.Tier) || r.TermYears is < 1 or > 50))
            throw new InputInvalidException(nameof(input.Rules), texts.Of("Fault:Cultivation.RulesInvalid"));
        return (standing, new(input.Name.Trim(), new(from, EffectivePeriod.Open), input.Source.Trim(), rules));
    }

    private IQueryable<TierRuleSet> Versions => db.TierRuleSets.Where(r => !r.IsDeleted);

    private static TierRuleSetDto Describe(TierRuleSet r, Guid today) => new()
    {
        Id = r.Id, Name = r.Name, ValidFrom = r.From, ValidUntil = EffectivePeriod.LastDayOf(r.To), IsInForce = r.Id == today, Rules = [.. r.Rules], Source = r.Source,
        PublishedAt = r.CreationTime,
    };
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Application.Rules;

internal sealed class CreditRuleSetAppService(
    RegistryDbContext db, CreditRuleImpact impact, UnitOfWork unitOfWork, IPermissionChecker permissions, ErrorTexts texts, TimeProvider clock) : ICreditRuleSetAppService
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        [CreditRuleFaults.ValidFrom] = nameof(CreateCreditRuleSetDto.ValidFrom), [CreditRuleFaults.Caps] = nameof(CreateCreditRuleSetDto.Caps),
        [CreditRuleFaults.HoursPerCredit] = nameof(CreateCreditRuleSetDto.HoursPerCredit),
    };

    public async Task<IReadOnlyList<CreditRuleSetDto>> GetListAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(TrainingPermissions.CreditRules.Default, ct);
        var all = await Versions.AsNoTracking().ToListAsync(ct);
        var today = CreditRuleSet.InForce(all, clock.TodayInChina)?.Id;
        return [.. all.OrderByDescending(r => r.IsActive).ThenByDescending(r => r.From).ThenByDescending(r => r.Version).Select(r => Describe(r, all, today))];
    }

    public async Task<CreditRuleSetDto> GetAsync(Guid id, CancellationToken ct = default)
        => (await GetListAsync(ct)).FirstOrDefault(r => r.Id == id) ?? throw new EntityNotFoundException(typeof(CreditRuleSet), id);

    public async Task<CreditRuleImpactDto> PreviewAsync(CreateCreditRuleSetDto input, CancellationToken ct = default)
    {
        var (standing, next) = await ReviseAsync(input, ct);
        var day = clock.TodayInChina;
        if (day < next.ValidFrom) day = next.ValidFrom;
        if (day >= standing.To) day = standing.To.AddDays(-1);
        return await impact.CompareAsync(standing, next, day, ct);
    }

    public async Task<CreditRuleSetDto> CreateAsync(CreateCreditRuleSetDto input, CancellationToken ct = default)
    {
        var id = await unitOfWork.RunOnCurrentAsync(TrainingProcesses.ChangeCreditRules, input.Reason.Trim(), async recorder =>
        {
            var (standing, next) = await ReviseAsync(input, ct);
            var changes = standing.Values.ChangesTo(next.Values);
            if (changes.Count == 0 && standing.Source == next.Source) return standing.Id;
            db.Add(next);
            recorder.Record(new CreditRulesChanged(next.Id, $"{next.Name} 第 {next.Version} 版", next.Source, changes) { On = next.ValidFrom });
            return next.Id;
        }, ct);
        return await GetAsync(id, ct);
    }

    private async Task<(CreditRuleSet Standing, CreditRuleSet Next)> ReviseAsync(CreateCreditRuleSetDto input, CancellationToken ct)
    {
        await permissions.CheckAsync(TrainingPermissions.CreditRules.Manage, ct);
        var standing = await Versions.FindOrThrowAsync(r => r.Id == input.BasedOnId, ct);
        if (await Versions.AnyAsync(r => r.From == standing.From && r.To == standing.To && r.Version > standing.Version, ct)) throw new StaleVersionException();
        CreditRuleFaults.Check(standing, input.Values, input.ValidFrom!.Value).Throw(texts, Fields);
        return (standing, standing.Revise(input.Values, standing.Version + 1, input.ValidFrom.Value, input.Source.Trim()));
    }

    private IQueryable<CreditRuleSet> Versions => db.CreditRuleSets.Where(r => !r.IsDeleted);

    private static CreditRuleSetDto Describe(CreditRuleSet r, IReadOnlyList<CreditRuleSet> all, Guid? today) => new()
    {
        Id = r.Id, Name = r.Name, Version = r.Version, CycleFrom = r.From, CycleLastDay = r.To.AddDays(-1), ValidFrom = r.ValidFrom, IsActive = r.IsActive, IsInForce = r.Id == today,
        ValidUntil = all.Where(n => (n.From, n.To) == (r.From, r.To) && n.Version > r.Version).OrderBy(n => n.Version).Select(n => (DateOnly?)n.ValidFrom.AddDays(-1)).FirstOrDefault(),
        Values = r.Values, Source = r.Source, PublishedAt = r.CreationTime,
    };
}

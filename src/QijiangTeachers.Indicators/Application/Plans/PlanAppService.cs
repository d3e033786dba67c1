using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;

namespace QijiangTeachers.Indicators.Application.Plans;

internal sealed class PlanAppService(RegistryDbContext db, IPermissionChecker permissions, UnitOfWork unitOfWork, BaselineReader baselines, TimeProvider clock) : IPlanAppService
{
    public async Task<IReadOnlyList<PlanDto>> GetListAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.Plans.Default, ct);
        var plans = await PlansAsync(ct);
        return [.. plans.Select(p => Describe(p, plans)).Reverse()];
    }

    public async Task<PlanDetailDto> GetAsync(Guid id, CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.Plans.Default, ct);
        var plans = await PlansAsync(ct);
        var plan = plans.FirstOrDefault(p => p.Id == id) ?? throw new EntityNotFoundException(typeof(Plan), id);
        var versions = await VersionsAsync(id, ct);
        var indicators = new List<PlanIndicatorDto>();
        foreach (var newest in Newest(versions)) indicators.Add(PlanIndicatorDto.Of(plan, newest, await BaselineAsync(plan, newest, ct)));
        var about = Describe(plan, plans);
        return new()
        {
            Id = plan.Id, Name = about.Name, FirstDay = about.FirstDay, LastDay = about.LastDay, Source = about.Source, IsYardstick = about.IsYardstick, IsOver = about.IsOver,
            ConcurrencyStamp = plan.ConcurrencyStamp, Indicators = indicators, History = await HistoryAsync(versions, ct),
        };
    }

    public async Task<CreatePlanDto> GetDraftAsync(CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.Plans.Edit, ct);
        var last = (await PlansAsync(ct))[^1];
        var years = last.LastDay.Year - last.From.Year;
        return new()
        {
            FirstYear = last.LastDay.Year + 1, LastYear = last.LastDay.Year + 1 + years,
            Targets = [.. Newest(await VersionsAsync(last.Id, ct)).Select(d => new PlanTargetDto { Code = d.Code, Target = d.Target, Path = d.Path == PathKind.Entered ? PathKind.Linear : d.Path, Department = d.Department })],
        };
    }

    public async Task<Guid> CreateAsync(CreatePlanDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.Plans.Edit, ct);
        if (input.LastYear < input.FirstYear) throw new InputInvalidException(nameof(input.LastYear), "Plan:YearsReversed");
        var plans = await PlansAsync(ct);
        var (first, after) = (new DateOnly(input.FirstYear, 1, 1), new DateOnly(input.LastYear + 1, 1, 1));
        if (plans.FirstOrDefault(p => p.From < after && first < p.To) is { } other) throw IndicatorErrors.PlanOverlaps(other.Name);
        var before = Newest(await VersionsAsync((plans.LastOrDefault(p => p.From < first) ?? plans[0]).Id, ct));
        var targets = PlanTargets.Read(input.Targets, before, [.. Enumerable.Range(input.FirstYear, input.LastYear - input.FirstYear + 1)]);
        return await unitOfWork.RunAsync(IndicatorsProcesses.EnterPlan, null, recorder =>
        {
            var plan = db.Add(new Plan(input.Name.Trim(), new(first, after), input.Source.Trim())).Entity;
            foreach (var d in before)
                db.Add(d.ForPlan(plan, (targets.GetValueOrDefault(d.Code) ?? d.Settings with { Baseline = null, Path = PathKind.Linear, YearlyTargets = [] }) with { Source = plan.Source }, recorder.ProcessId));
            recorder.Record(new PlanEntered(plan.Id, plan.Name, plan.From, plan.LastDay, plan.Source));
            return Task.FromResult(plan.Id);
        }, ct);
    }

    public async Task ChangeTargetsAsync(Guid id, ChangeTargetsDto input, CancellationToken ct = default)
    {
        await permissions.CheckAsync(IndicatorsPermissions.Plans.Edit, ct);
        var plan = await db.Plans.FindOrThrowAsync(p => p.Id == id, ct);
        if (plan.ConcurrencyStamp != input.ConcurrencyStamp) throw new StaleVersionException();
        var definitions = Newest(await VersionsAsync(id, ct));
        var targets = PlanTargets.Read(input.Targets, definitions, [.. Enumerable.Range(plan.From.Year, plan.LastDay.Year - plan.From.Year + 1)]);
        await unitOfWork.RunAsync(IndicatorsProcesses.ChangeTargets, input.Reason, recorder =>
        {
            foreach (var definition in definitions.Where(d => targets.ContainsKey(d.Code)))
            {
                var changes = definition.Settings.ChangesTo(targets[definition.Code]);
                if (changes.Count == 0) continue;
                var next = db.Add(definition.Revise(targets[definition.Code], recorder.ProcessId)).Entity;
                recorder.Record(new TargetChanged(plan.Id, plan.Name, next.Code, next.Name, next.Version, changes));
                db.Entry(plan).State = EntityState.Modified;   // a new stamp for the whole plan
            }
            return Task.CompletedTask;
        }, ct);
    }

    private PlanDto Describe(Plan plan, List<Plan> all)
    {
        var today = clock.TodayInChina;
        var yardstick = all.LastOrDefault(p => p.From <= today) ?? all[0];
        return new() { Id = plan.Id, Name = plan.Name, FirstDay = plan.From, LastDay = plan.LastDay, Source = plan.Source, IsYardstick = plan == yardstick, IsOver = plan.LastDay < today };
    }

    /// <summary>The register's own baseline isn't known before its day.</summary>
    private async Task<decimal?> BaselineAsync(Plan plan, IndicatorDefinition definition, CancellationToken ct)
        => plan.BaselineOn > clock.TodayInChina ? definition.Baseline : await baselines.OfAsync(plan, definition, ct);

    private async Task<IReadOnlyList<PlanChangeDto>> HistoryAsync(List<IndicatorDefinition> versions, CancellationToken ct)
    {
        var ids = versions.Select(v => v.ProcessId).OfType<Guid>().Distinct().ToList();
        var processes = await db.Set<Process>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. versions.Where(v => v.Version > 1 && v.ProcessId is { } id && processes.ContainsKey(id))
            .Select(v => (Version: v, Before: versions.First(b => b.Code == v.Code && b.Version == v.Version - 1), Process: processes[v.ProcessId!.Value]))
            .OrderByDescending(v => v.Process.At).ThenBy(v => v.Version.Position)
            .Select(v => new PlanChangeDto(v.Process.At, v.Process.ActorName, v.Process.Reason, v.Version.Name, v.Version.Version, v.Before.Settings.ChangesTo(v.Version.Settings)))];
    }

    private Task<List<Plan>> PlansAsync(CancellationToken ct) => db.Plans.AsNoTracking().OrderBy(p => p.From).ToListAsync(ct);

    private Task<List<IndicatorDefinition>> VersionsAsync(Guid planId, CancellationToken ct)
        => db.IndicatorDefinitions.AsNoTracking().Where(d => d.PlanId == planId).OrderBy(d => d.Position).ThenBy(d => d.Version).ToListAsync(ct);

    private static List<IndicatorDefinition> Newest(IEnumerable<IndicatorDefinition> versions) => [.. versions.GroupBy(d => d.Code).Select(g => g.MaxBy(d => d.Version)!)];
}

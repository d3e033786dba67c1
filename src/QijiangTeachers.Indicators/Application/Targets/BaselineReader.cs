using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Targets;

/// <summary>From where a target's path begins: the plan's published value, else the register's on the day before the plan.</summary>
internal sealed class BaselineReader(FigureReader figures)
{
    private readonly Dictionary<(Guid, string), decimal?> _known = [];

    public async Task<decimal?> OfAsync(Plan plan, IndicatorDefinition definition, CancellationToken ct)
    {
        if (definition.Baseline is { } published) return published;
        if (definition.IsNorm) return null;
        if (!_known.TryGetValue((plan.Id, definition.Code), out var value))
            _known[(plan.Id, definition.Code)] = value = (await figures.GetAsync(definition.Code, plan.BaselineOn, null, ct)).Exact;
        return value;
    }

    public async Task<TargetPath> PathAsync(Plan plan, IndicatorDefinition definition, CancellationToken ct)
        => new(plan, definition, await OfAsync(plan, definition, ct));
}

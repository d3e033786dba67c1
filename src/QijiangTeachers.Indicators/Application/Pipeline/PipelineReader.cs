using Microsoft.Extensions.Localization;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Pipeline;

/// <summary>The ladder of the plan with its people, and how fast they climb it.</summary>
internal sealed class PipelineReader(Numerators numerators, IStringLocalizer<IndicatorsModule> T)
{
    private const int Years = 3;

    public async Task<IReadOnlyList<PipelineStageDto>> GetAsync(TargetOverviewDto overview, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var share = overview[IndicatorCodes.BackboneShare];
        var stages = new List<PipelineStageDto> { new() { Code = share.Code, Name = T["FullTimeTeachers"], People = share.Denominator ?? 0 } };
        foreach (var code in IndicatorCodes.Tiers)
            stages.Add(new()
            {
                Code = code, Name = IndicatorNames.Of(overview[code].Name, overview[code].EnglishName), People = (int)(overview[code].Value ?? 0), Target = schools is null ? overview[code].Target : null,
                PromotedPerYear = Lower(code) is { } lower ? IndicatorFigure.Round((decimal)await PromotedAsync(code, lower, overview.AsOf, schools, ct) / Years) : null,
            });
        return stages;
    }

    private static string? Lower(string code) => code switch
    {
        IndicatorCodes.Outstanding => IndicatorCodes.DistrictBackbone,
        IndicatorCodes.Educator => IndicatorCodes.Outstanding,
        _ => null,
    };

    private async Task<int> PromotedAsync(string code, string lower, DateOnly day, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var (here, before) = (await numerators.OfAsync(code, day, schools, ct), await numerators.OfAsync(lower, day.AddYears(-Years), null, ct));
        return here.Keys.Count(before.ContainsKey);
    }
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application.Pipeline;

/// <summary>The ladder of the plan with its people, and how fast they climb it.</summary>
internal sealed class PipelineReader(IndicatorCalculator calculator)
{
    private const int Years = 3;

    public async Task<IReadOnlyList<PipelineStageDto>> GetAsync(TargetOverviewDto overview, IReadOnlyCollection<Guid>? schools, CancellationToken ct)
    {
        var share = overview[IndicatorCodes.BackboneShare];
        var stages = new List<PipelineStageDto> { new() { Code = share.Code, Name = "专任教师", People = share.Denominator ?? 0 } };
        var (now, then) = (await calculator.PopulationAsync(overview.AsOf, schools, ct), await calculator.PopulationAsync(overview.AsOf.AddYears(-Years), null, ct));
        foreach (var code in IndicatorCodes.Tiers)
            stages.Add(new()
            {
                Code = code, Name = overview[code].Name, People = (int)(overview[code].Value ?? 0), Target = schools is null ? overview[code].Target : null,
                PromotedPerYear = Lower(code) is { } lower ? IndicatorFigure.Round((decimal)await PromotedAsync(code, lower, now, then, ct) / Years) : null,
            });
        return stages;
    }

    private static string? Lower(string code) => code switch
    {
        IndicatorCodes.Outstanding => IndicatorCodes.DistrictBackbone,
        IndicatorCodes.Educator => IndicatorCodes.Outstanding,
        _ => null,
    };

    private static Task<int> PromotedAsync(string code, string lower, Population now, Population then, CancellationToken ct)
    {
        var (here, before) = (IndicatorFamilies.Of(code, now)!.Numerator, IndicatorFamilies.Of(lower, then)!.Numerator);
        return here.CountAsync(s => before.Any(b => b.TeacherId == s.TeacherId), ct);
    }
}

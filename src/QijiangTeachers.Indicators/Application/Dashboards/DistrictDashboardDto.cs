using QijiangTeachers.Indicators.Application.Pipeline;
using QijiangTeachers.Indicators.Application.Targets;
using QijiangTeachers.Indicators.Application.Trends;

namespace QijiangTeachers.Indicators.Application.Dashboards;

/// <summary>目标进度: everything above the list of schools.</summary>
/// <param name="Schools">Schools with people on the day.</param>
public sealed record DistrictDashboardDto(TargetOverviewDto Overview, TrendDto BackboneTrend, TrendDto DualQualifiedTrend, IReadOnlyList<PipelineStageDto> Pipeline, int Schools);

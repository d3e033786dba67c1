using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Indicators.Application.Plans;

/// <summary>A change of an indicator in a plan.</summary>
/// <param name="At">UTC.</param>
public sealed record PlanChangeDto(DateTime At, string Actor, string? Reason, string Indicator, int Version, IReadOnlyList<FieldChange> Changes);

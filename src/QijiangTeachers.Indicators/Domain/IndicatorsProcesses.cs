namespace QijiangTeachers.Indicators.Domain;

/// <summary>The kinds of process that this module writes.</summary>
internal static class IndicatorsProcesses
{
    public const string EnterPlan = "Indicators.EnterPlan";
    public const string ChangeTargets = "Indicators.ChangeTargets";
    public const string ExportPeople = "Indicators.ExportPeople";

    public static IReadOnlyList<string> All { get; } = [EnterPlan, ChangeTargets, ExportPeople];
}

using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Rotation.Domain;

/// <summary>What the contract asks of a rotation, wherever it comes from (import-format.md, errors 5 and 8).</summary>
public static class PlacementRules
{
    public const string Kind = "类型", SchoolYear = "学年", FromSchool = "原学校编码", ToSchool = "去向学校编码", StartOn = "开始日期", EndOn = "结束日期";

    public static IEnumerable<RuleFault> Check(PlacementPlan plan)
    {
        if (plan.FromSchoolId == plan.ToSchoolId) yield return new(ToSchool, "Rotation.SameSchool");
        if (plan.EndOn < plan.StartOn) yield return new(EndOn, "Rotation.EndBeforeStart");
    }
}

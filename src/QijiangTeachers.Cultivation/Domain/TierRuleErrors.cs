using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Cultivation.Domain;

/// <summary>All refusals about tier rules.</summary>
public static class TierRuleErrors
{
    public static BusinessException NotAfterStanding(DateOnly from) => new BusinessException("QijiangTeachers.Cultivation:0001").WithData("From", from);
}

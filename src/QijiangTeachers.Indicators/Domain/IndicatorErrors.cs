using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Indicators.Domain;

/// <summary>All refusals of the module.</summary>
public static class IndicatorErrors
{
    public static BusinessException UnknownCode(string code)
        => new BusinessException("QijiangTeachers.Indicators:0001").WithData("Code", code).WithData("Codes", string.Join("、", IndicatorCodes.All));

    public static BusinessException DateOutOfRange(DateOnly day) => new BusinessException("QijiangTeachers.Indicators:0002").WithData("Day", day);

    public static BusinessException UnknownDate(string text) => new BusinessException("QijiangTeachers.Indicators:0003").WithData("Text", text);

    public static BusinessException UnknownPart(string text) => new BusinessException("QijiangTeachers.Indicators:0004").WithData("Text", text);

    public static BusinessException PlanOverlaps(string name) => new BusinessException("QijiangTeachers.Indicators:0005").WithData("Name", name);
}

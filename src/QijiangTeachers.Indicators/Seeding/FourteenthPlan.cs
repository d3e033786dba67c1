using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Seeding;

/// <summary>The indicators of the plan 2021–2025 and the state's beside them, as given in its tables and domain.md §6.</summary>
internal static class FourteenthPlan
{
    private const string Hr = "人事科", Training = "教师发展中心", Vocational = "职成教科", Preschool = "学前教育科", ProjectTarget = "项目目标", Anticipatory = "预期性", State = "国家要求";

    public static IEnumerable<IndicatorDefinition> Definitions(Guid plan) =>
    [
        new(plan, IndicatorCodes.DistrictBackbone)
        {
            Position = 1, Name = "区级骨干教师", EnglishName = "District backbone teachers", Unit = "人", Target = 1500, Attribute = ProjectTarget, Source = "规划专栏 5", Department = Hr,
            Explanation = "在职人员中，当日最高有效称号为区级骨干教师或区学科首席的人数，每人只计入一个层级。",
        },
        new(plan, IndicatorCodes.Outstanding)
        {
            Position = 2, Name = "卓越教师", EnglishName = "Outstanding teachers", Unit = "人", Target = 250, Attribute = ProjectTarget, Source = "规划专栏 5", Department = Hr,
            Explanation = "在职人员中，当日最高有效称号为区级名师、区学术技术带头人、市级骨干教师、市级学科名师或市级学科带头人的人数，每人只计入一个层级。",
        },
        new(plan, IndicatorCodes.Educator)
        {
            Position = 3, Name = "教育家型教师", EnglishName = "Educator-type teachers", Unit = "人", Target = 15, Attribute = ProjectTarget, Source = "规划专栏 5", Department = Hr,
            Explanation = "在职人员中，当日有特级教师、市级学术带头人或市级名师称号的人数。",
        },
        new(plan, IndicatorCodes.BackboneShare)
        {
            Position = 4, Name = "骨干教师占比", EnglishName = "Share of backbone teachers", Unit = "%", Baseline = 21.8m, Target = 23.8m, Attribute = Anticipatory, Source = "规划表 2—1", Department = Hr,
            Explanation = "当日有十项称号中任何一项的专任教师 ÷ 专任教师（在编、聘用）。",
        },
        new(plan, IndicatorCodes.DualQualifiedShare)
        {
            Position = 5, Name = "“双师型”教师占比", EnglishName = "Share of dual-qualified teachers", Unit = "%", Baseline = 52, Target = 60, Attribute = Anticipatory, Source = "规划表 2—1", Department = Vocational,
            Explanation = "中等职业学校专业课和实习指导课专任教师中，当日双师型认定有效的占比。",
        },
        new(plan, IndicatorCodes.KindergartenRatio)
        {
            Position = 6, Name = "幼儿园师幼比", EnglishName = "Children per kindergarten teacher", Unit = "1:x", Baseline = 19, Target = 15, HigherIsBetter = false, Path = PathKind.Linear,
            Attribute = Anticipatory, Source = "规划表 2—1", Department = Preschool,
            Explanation = "在园幼儿数（学年数据）÷ 幼儿园专任教师，越低越好。",
        },
        new(plan, IndicatorCodes.HoursCompletion)
        {
            Position = 7, Name = "360 学时达标率", EnglishName = "360-hour completion", Unit = "%", Target = 100, IsNorm = true, Attribute = State, Source = "教师〔2011〕1号；教督〔2017〕6号", Department = Training,
            Explanation = "周期内已计学时达到应修学时（在职每满一个自然月 6 学时，最多 360）的专任教师 ÷ 应修大于 0 的专任教师。",
        },
        new(plan, IndicatorCodes.RotationRatio)
        {
            Position = 8, Name = "交流轮岗比例", EnglishName = "Rotation ratio", Unit = "%", Target = 10, IsNorm = true, Attribute = State, Source = "教师〔2014〕4号", Department = Hr,
            Explanation = "9 月 1 日符合交流条件的教师中，本学年开始交流或支教（至少 300 天）的占比。",
        },
        new(plan, IndicatorCodes.RotationBackboneRatio)
        {
            Position = 9, Name = "轮岗中骨干占比", EnglishName = "Backbone teachers among those rotated", Unit = "%", Target = 20, IsNorm = true, Attribute = State, Source = "教师〔2014〕4号", Department = Hr,
            Explanation = "本学年交流轮岗的人员中，轮岗开始日有十项称号中任何一项的占比。",
        },
    ];
}

using Bogus;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>What somebody is at a school.</summary>
internal sealed record DemoRole(StaffCategory Category, EmploymentForm Employment, SchoolStage? Stage, CourseKind? CourseKind, string? Subject)
{
    private static readonly (string, double)[] PrimarySubjects =
        [("语文", 32), ("数学", 26), ("英语", 8), ("道德与法治", 5), ("科学", 5), ("体育与健康", 9), ("音乐", 5), ("美术", 5), ("信息科技", 3), ("劳动", 1), ("心理健康", 1)];
    private static readonly (string, double)[] LowerSubjects =
        [("语文", 18), ("数学", 18), ("英语", 16), ("道德与法治", 6), ("历史", 6), ("地理", 5), ("物理", 8), ("化学", 5), ("生物学", 5), ("体育与健康", 7), ("音乐", 2), ("美术", 2), ("信息科技", 2)];
    private static readonly (string, double)[] UpperSubjects =
        [("语文", 17), ("数学", 17), ("英语", 16), ("思想政治", 7), ("历史", 7), ("地理", 7), ("物理", 9), ("化学", 8), ("生物学", 7), ("体育与健康", 4), ("音乐", 1), ("美术", 1), ("信息技术", 1), ("通用技术", 1)];
    private static readonly string[] BasicSubjects = ["语文", "数学", "英语", "思想政治", "体育与健康", "历史"];
    private static readonly string[] Professions = ["机械加工技术", "汽车运用与维修", "护理", "药剂", "计算机应用", "电子商务", "电气技术应用", "旅游服务与管理", "建筑工程施工", "幼儿保育", "医学检验技术", "数控技术应用"];

    public static DemoRole Teacher(DemoSchool school, Randomizer dice)
    {
        var employment = school.Ownership == Ownership.Private || dice.Chance(0.04) ? EmploymentForm.Contract : EmploymentForm.Established;
        var (stage, kind, subject) = Teaches(school, dice);
        return new(StaffCategory.FullTimeTeacher, employment, stage, kind, subject);
    }

    /// <summary>Everybody who is not a full-time teacher in the sense of the statistics.</summary>
    public static DemoRole Other(DemoSchool school, Randomizer dice)
    {
        if (school.IsInstitute && dice.Chance(0.8))
            return new(StaffCategory.TeachingResearcher, EmploymentForm.Established, dice.ArrayElement([SchoolStage.Primary, SchoolStage.LowerSecondary, SchoolStage.UpperSecondary]), null, dice.OneOf(LowerSubjects));
        var teaches = Teaches(school, dice);
        var own = school.Ownership == Ownership.Private ? EmploymentForm.Contract : EmploymentForm.Established;
        return dice.OneOf<DemoRole>(
        [
            (new(StaffCategory.Administrative, own, null, null, null), 2),
            (new(StaffCategory.TeachingSupport, own, null, null, null), 3),
            (new(StaffCategory.GeneralService, own, null, null, null), 1),
            (new(StaffCategory.FullTimeTeacher, EmploymentForm.Temporary, teaches.Stage, teaches.Kind, teaches.Subject), school.IsInstitute ? 0 : 4),
            (new(StaffCategory.FullTimeTeacher, EmploymentForm.SilverAge, teaches.Stage, teaches.Kind, teaches.Subject), school.IsInstitute || school.Ownership == Ownership.Private ? 0 : 1),
        ]);
    }

    private static (SchoolStage? Stage, CourseKind? Kind, string? Subject) Teaches(DemoSchool school, Randomizer dice)
    {
        switch (school.Kind)
        {
            case SchoolKind.Kindergarten: return (SchoolStage.Preschool, null, "学前");
            case SchoolKind.Special: return (SchoolStage.Special, null, "特教");
            case SchoolKind.VocationalSecondary when dice.Chance(0.32): return (SchoolStage.VocationalSecondary, Domain.CourseKind.PublicBasic, dice.ArrayElement(BasicSubjects));
            case SchoolKind.VocationalSecondary:
                return (SchoolStage.VocationalSecondary, dice.Chance(0.2) ? Domain.CourseKind.PracticeInstruction : Domain.CourseKind.Professional, dice.ArrayElement(Professions));
            case SchoolKind.CompleteSecondary when dice.Chance(0.72): return (SchoolStage.UpperSecondary, null, dice.OneOf(UpperSubjects));
            case SchoolKind.CompleteSecondary or SchoolKind.LowerSecondary: return (SchoolStage.LowerSecondary, null, dice.OneOf(LowerSubjects));
            case SchoolKind.NineYear when dice.Chance(0.4): return (SchoolStage.LowerSecondary, null, dice.OneOf(LowerSubjects));
            case SchoolKind.OutOfSchool: return (SchoolStage.Primary, null, dice.ArrayElement(["音乐", "美术", "体育与健康", "科学"]));
            case SchoolKind.AdultSchool: return (null, null, "综合实践");
            default: return (SchoolStage.Primary, null, dice.OneOf(PrimarySubjects));
        }
    }
}

using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Seeding.Demo;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Seeding.Demo;

/// <summary>
/// The trainings of each year: what everybody takes part in comes to some 86 hours, spread so that who does all of it is
/// never behind the 6 hours a month. Sessions are made when the first person attends.
/// </summary>
internal sealed class DemoCatalogue
{
    private const string Centre = "綦江区教师发展中心", Institute = "綦江区教育科学研究所";
    private static readonly string[] Topics =
        ["新课标单元教学设计", "大单元作业设计", "跨学科主题学习", "核心素养导向的课堂评价", "教材解读与集体备课", "课例研磨与听评课", "命题与学业质量监测", "信息技术与学科融合", "实验与实践教学", "分层教学与学困生辅导", "作业管理与减负提质", "学科育人与课程思政"];
    private static readonly string[] SchoolTopics = ["课例研讨", "集体备课展示", "作业设计工作坊", "青年教师汇报课", "读书分享", "校本课题推进", "教学常规交流", "家校共育案例研讨"];

    private readonly Dictionary<(int Year, int Slot, object Whose), DemoActivity> _made = [];

    /// <summary>What a person at a school, of a stage and subject, is offered in a year besides the special programmes.</summary>
    public IEnumerable<DemoActivity> Offers(int year, DemoStay stay, string? subject)
    {
        var stage = stay.Stage ?? SchoolStage.Primary;
        yield return Get(year, 0, stage, () => Winter(year, stage));
        yield return Get(year, 1, stay.School, () => AtSchool(year, 3, stay.School, "师德师风专题学习", TrainingCategory.Ethics, 40));
        yield return Get(year, 2, stay.School, () => AtSchool(year, 3, stay.School, Topic(SchoolTopics, year, stay.School, 2), TrainingCategory.Pedagogy, 30));
        yield return Get(year, 3, (stage, subject), () => SubjectDay(year, 4, "春季", stage, subject));
        yield return Get(year, 4, stay.School, () => AtSchool(year, 5, stay.School, Topic(SchoolTopics, year, stay.School, 4), TrainingCategory.Subject, 30));
        yield return Get(year, 5, (stage, subject), () => OnlineResearch(year, 5, stage, subject));
        yield return Get(year, 6, stage, () => ItCompetency(year, stage));
        yield return Get(year, 7, 0, () => Summer(year));
        yield return Get(year, 8, stay.School, () => AtSchool(year, 9, stay.School, "思想政治理论学习", TrainingCategory.Ideology, 30));
        yield return Get(year, 9, (stage, subject), () => SubjectDay(year, 10, "秋季", stage, subject));
        yield return Get(year, 10, (stage, subject), () => OnlineResearch(year, 10, stage, subject));
        yield return Get(year, 11, stay.School, () => AtSchool(year, 11, stay.School, Topic(SchoolTopics, year, stay.School, 11), TrainingCategory.Subject, 30));
        yield return Get(year, 12, stay.School, () => AtSchool(year, 12, stay.School, Topic(SchoolTopics, year, stay.School, 12), TrainingCategory.Pedagogy, 30));
    }

    public DemoActivity NewTeachers(int year) => Get(year, 20, 0, () => new(
        $"{year}年新教师岗前集中培训", TrainingLevel.District, TrainingForm.Centralised, TrainingCategory.NewTeacher, 400, new(year, 10, 12), new(year, 10, 16), Centre) { CertificatePrefix = $"XJ{year}" });

    /// <summary>国培 for a few, mostly of rural schools.</summary>
    public DemoActivity National(int year, SchoolStage stage) => Get(year, 21, stage, () => new(
        $"“国培计划（{year}）”{Terms.Of(stage)}骨干教师能力提升培训", TrainingLevel.National, TrainingForm.Centralised, TrainingCategory.Subject, 480, new(year, 7, 8), new(year, 7, 14), "承训高校") { CertificatePrefix = $"GP{year}" });

    public DemoActivity Municipal(int year, SchoolStage stage) => Get(year, 22, stage, () => new(
        $"{year}年市级{Terms.Of(stage)}学科骨干研修班", TrainingLevel.Municipal, TrainingForm.Centralised, TrainingCategory.Subject, 240, new(year, 7, 20), new(year, 7, 22), "市教师发展中心") { CertificatePrefix = $"SP{year}" });

    public DemoActivity OnePlusX(int year) => Get(year, 23, 0, () => new(
        $"{year}年“1+X”证书制度全员培训", TrainingLevel.District, TrainingForm.Blended, TrainingCategory.OnePlusX, 120, new(year, 7, 3), new(year, 7, 5), Centre));

    public DemoActivity Homeroom(int year) => Get(year, 24, 0, () => new(
        $"{year}年班主任基本功专题研修", TrainingLevel.District, TrainingForm.Centralised, TrainingCategory.HomeroomTeacher, 60, new(year, 5, 18), new(year, 5, 18), Centre));

    private DemoActivity Get(int year, int slot, object whose, Func<DemoActivity> make)
    {
        var key = (year, slot, whose);
        if (!_made.TryGetValue(key, out var activity)) _made[key] = activity = make();
        return activity;
    }

    private static DemoActivity Winter(int year, SchoolStage stage) => new(
        $"{year}年寒假{Terms.Of(stage)}教师全员网络研修", TrainingLevel.Municipal, TrainingForm.Online, TrainingCategory.Pedagogy, 220, new(year, 1, 12), new(year, 1, 28), "市教师发展中心");

    private static DemoActivity Summer(int year) => new(
        $"国家智慧教育公共服务平台{year}年暑期教师研修", TrainingLevel.National, TrainingForm.Online, TrainingCategory.Pedagogy, 180, new(year, 7, 20), new(year, 8, 20), "国家智慧教育公共服务平台");

    private static DemoActivity ItCompetency(int year, SchoolStage stage) => new(
        $"信息技术应用能力提升工程2.0（{year}，{Terms.Of(stage)}）校本应用", TrainingLevel.District, TrainingForm.Blended, TrainingCategory.InformationTechnology, 110, new(year, 6, 3), new(year, 6, 24), Centre) { AppliedTenths = 60 };

    private static DemoActivity SubjectDay(int year, int month, string season, SchoolStage stage, string? subject)
    {
        var day = new DateOnly(year, month, 5 + Spread(year, stage, subject, month) % 20);
        return new($"{year}年{season}{NameOf(stage, subject)}{Topics[Spread(year, stage, subject, month) % Topics.Length]}研训", TrainingLevel.District, TrainingForm.Centralised, TrainingCategory.Subject, 80, day, day, Centre);
    }

    private static DemoActivity OnlineResearch(int year, int month, SchoolStage stage, string? subject)
    {
        var day = new DateOnly(year, month, 2 + Spread(year, stage, subject, month + 1) % 25);
        return new($"{year}年{month}月{NameOf(stage, subject)}网络教研", TrainingLevel.District, TrainingForm.Online, TrainingCategory.Subject, 20, day, day, Institute);
    }

    private static DemoActivity AtSchool(int year, int month, DemoSchool school, string topic, TrainingCategory category, int tenths)
    {
        var day = new DateOnly(year, month, 3 + (school.Position * 7 + month * 5 + year) % 20);
        return new($"{school.Name}{year}年{month}月{topic}", TrainingLevel.School, TrainingForm.SchoolBased, category, tenths, day, day, school.Name);
    }

    private static string NameOf(SchoolStage stage, string? subject) => stage is SchoolStage.Preschool or SchoolStage.Special ? Terms.Of(stage) : Terms.Of(stage) + (subject ?? "综合");

    private static string Topic(string[] topics, int year, DemoSchool school, int slot) => topics[(year * 3 + school.Position + slot * 5) % topics.Length];

    private static int Spread(int year, SchoolStage stage, string? subject, int month)
        => (year * 7 + (int)stage * 13 + month * 3 + (subject ?? "").Sum(c => c)) % 997;
}

namespace QijiangTeachers.Contract.Tests.Rosters;

/// <summary>The sheets and columns of the contract, in its order; typed from the page, not from the product.</summary>
internal static class Sheets
{
    public const string School = "学校", Teacher = "教师", Spell = "任职经历", Leave = "假期与豁免",
        Title = "称号", Dual = "双师型", Hours = "学时", Rotation = "轮岗";

    public static readonly string[] InOrder = [School, Teacher, Spell, Leave, Title, Dual, Hours, Rotation];

    private static readonly string[] Stages = ["学前", "小学", "初中", "高中", "中职", "特教"];
    private static readonly string[] Categories = ["专任教师", "教研人员", "行政人员", "教辅人员", "工勤人员"];
    private static readonly string[] Courses = ["公共基础课", "专业课", "实习指导课"];
    private static readonly string[] Forms = ["在编", "聘用", "银龄", "临聘"];

    public static readonly IReadOnlyDictionary<string, Column[]> Columns = new Dictionary<string, Column[]>
    {
        [School] =
        [
            new("学校编码", Bold: true), new("学校名称", Bold: true), new("学区"), new("教育集团"),
            new("学段", Kind.Choice, true, "幼儿园", "小学", "初级中学", "九年一贯制学校", "高级中学", "完全中学", "中等职业学校",
                "特殊教育学校", "教研机构", "教师发展中心", "校外教育机构", "成人学校", "教育行政机构"),
            new("办学性质", Kind.Choice, false, "公办", "民办"), new("城乡", Kind.Choice, false, "城区", "镇区", "乡村"),
            new("学年", Kind.SchoolYear), new("学生数", Kind.Whole), new("编制数", Kind.Whole),
        ],
        [Teacher] =
        [
            new("教师编号", Bold: true), new("姓名", Bold: true), new("身份证号", Kind.IdNumber, true), new("性别"), new("出生日期", Kind.Date),
            new("民族"), new("政治面貌"), new("手机"), new("邮箱"), new("学校编码", Bold: true),
            new("任教学段", Kind.Choice, false, Stages), new("任教学科"), new("教师类别", Kind.Choice, true, Categories),
            new("课程类别", Kind.Choice, false, Courses), new("用工形式", Kind.Choice, true, Forms), new("来源"),
            new("参加工作日期", Kind.Date), new("到校日期", Kind.Date, true),
            new("职务", Kind.Choice, false, "校长", "党组织书记", "副校长", "中层", "无"), new("任职日期", Kind.Date),
            new("班主任", Kind.Choice, false, "是", "否"), new("岗位等级", Kind.Whole), new("最高学历"), new("最高学位"),
            new("职称", Kind.Choice, false, "未定级", "三级教师", "二级教师", "一级教师", "高级教师", "正高级教师"),
            new("职称取得日期", Kind.Date), new("在职状态", Kind.Choice, true, "在职", "退休", "离职", "调出", "去世"), new("离校日期", Kind.LastDay),
        ],
        [Spell] =
        [
            new("教师编号", Bold: true), new("学校编码", Bold: true), new("开始日期", Kind.Date, true), new("结束日期", Kind.LastDay),
            new("任职类型", Kind.Choice, true, "任职", "聘用", "交流", "支教", "走教"), new("教师类别", Kind.Choice, false, Categories),
            new("用工形式", Kind.Choice, false, Forms), new("任教学段", Kind.Choice, false, Stages),
            new("课程类别", Kind.Choice, false, Courses), new("备注"),
        ],
        [Leave] =
        [
            new("教师编号", Bold: true), new("类型", Kind.Choice, true, "产假", "病假", "学习", "借调", "援派", "豁免"),
            new("开始日期", Kind.Date, true), new("结束日期", Kind.LastDay), new("事由"),
        ],
        [Title] =
        [
            new("教师编号", Bold: true), new("称号", Kind.Title, true), new("认定日期", Kind.Date, true), new("有效期至", Kind.LastDay),
            new("终止日期", Kind.Date), new("终止原因"), new("认定文号"),
        ],
        [Dual] =
        [
            new("教师编号", Bold: true), new("等级", Kind.Choice, true, "初级", "中级", "高级"), new("认定日期", Kind.Date, true),
            new("有效期至", Kind.LastDay), new("认定文号"),
        ],
        [Hours] =
        [
            new("教师编号", Bold: true), new("项目名称", Bold: true), new("层级", Kind.Choice, true, "国家级", "市级", "区级", "校级"),
            new("类别", Kind.Choice, false, "师德", "思想政治", "学科", "教育教学", "信息技术", "管理", "班主任", "新教师", "校长", "1+X", "其他"),
            new("方式", Kind.Choice, false, "集中", "网络", "混合", "校本"), new("学时", Kind.Decimal, true), new("应用学时", Kind.Decimal),
            new("开始日期", Kind.Date, true), new("结束日期", Kind.LastDay, true), new("组织单位"), new("证书编号"),
        ],
        [Rotation] =
        [
            new("教师编号", Bold: true), new("学年", Kind.SchoolYear, true), new("原学校编码", Bold: true), new("去向学校编码", Bold: true),
            new("开始日期", Kind.Date, true), new("结束日期", Kind.LastDay),
            new("类型", Kind.Choice, true, "交流", "支教", "走教", "跟岗", "互派"),
        ],
    };
}

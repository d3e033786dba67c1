using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Tests.Domain;

public class TermsTests
{
    [Fact]
    public void A_term_leads_to_its_value_and_back()
    {
        Terms.Of(StaffCategory.FullTimeTeacher).ShouldBe("专任教师");
        Terms.TryParse<StaffCategory>("专任教师", out var category).ShouldBeTrue();
        category.ShouldBe(StaffCategory.FullTimeTeacher);
    }

    [Fact]
    public void The_older_name_of_a_main_spell_is_read_but_not_written()
    {
        Terms.TryParse<SpellKind>("聘用", out var kind).ShouldBeTrue();
        kind.ShouldBe(SpellKind.Main);
        Terms.All<SpellKind>().ShouldBe(["任职", "交流", "支教", "走教"]);
    }

    [Fact]
    public void A_word_of_no_list_is_refused()
    {
        Terms.TryParse<StaffCategory>("老师", out _).ShouldBeFalse();
        Terms.TryParse<StaffCategory>(null, out _).ShouldBeFalse();
        Terms.TryParse<StaffCategory>("1", out _).ShouldBeFalse();
    }

    [Fact]
    public void The_lists_are_those_of_the_contract()
    {
        string.Join(' ', Terms.All<SchoolKind>()).ShouldBe("幼儿园 小学 初级中学 九年一贯制学校 高级中学 完全中学 中等职业学校 特殊教育学校 教研机构 教师发展中心 校外教育机构 成人学校 教育行政机构");
        string.Join(' ', Terms.All<SchoolStage>()).ShouldBe("学前 小学 初中 高中 中职 特教");
        string.Join(' ', Terms.All<StaffCategory>()).ShouldBe("专任教师 教研人员 行政人员 教辅人员 工勤人员");
        string.Join(' ', Terms.All<EmploymentForm>()).ShouldBe("在编 聘用 银龄 临聘");
        string.Join(' ', Terms.All<SchoolPosition>()).ShouldBe("校长 党组织书记 副校长 中层 无");
        string.Join(' ', Terms.All<ProfessionalTitle>()).ShouldBe("未定级 三级教师 二级教师 一级教师 高级教师 正高级教师");
        string.Join(' ', Terms.All<ServiceStatus>()).ShouldBe("在职 退休 离职 调出 去世");
        string.Join(' ', Terms.All<LeaveKind>()).ShouldBe("产假 病假 学习 借调 援派 豁免");
    }
}

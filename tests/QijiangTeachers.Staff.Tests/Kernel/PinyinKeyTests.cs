using QijiangTeachers.Kernel.Pinyin;

namespace QijiangTeachers.Staff.Tests.Kernel;

public class PinyinKeyTests
{
    [Theory]
    [InlineData("罗青禾", "luo qing he", "lqh")]
    [InlineData("单小红", "shan xiao hong", "sxh")]
    [InlineData("仇 英", "qiu ying", "qy")]
    [InlineData("曾国强", "zeng guo qiang", "zgq")]
    [InlineData("解放", "xie fang", "xf")]
    [InlineData("区志明", "ou zhi ming", "ozm")]
    [InlineData("尉迟恭", "yu chi gong", "ycg")]
    [InlineData("欧阳娜", "ou yang na", "oyn")]
    [InlineData("盖丽", "ge li", "gl")]
    [InlineData("查良", "zha liang", "zl")]
    [InlineData("吕绿", "lv lv", "ll")]
    [InlineData("李单", "li dan", "ld")]
    [InlineData("阿依古丽·买买提", "a yi gu li mai mai ti", "ayglmmt")]
    public void Surnames_are_read_as_surnames(string name, string key, string initials)
    {
        PinyinKey.SortKey(name).ShouldBe(key);
        PinyinKey.Initials(name).ShouldBe(initials);
    }

    [Fact]
    public void What_is_no_Chinese_character_stays()
    {
        PinyinKey.SortKey("李Ann").ShouldBe("li ann");
        PinyinKey.SortKey("").ShouldBe("");
        PinyinKey.Initials("").ShouldBe("");
    }

    [Fact]
    public void Places_begin_with_no_surname()
    {
        PinyinKey.SortKeyOfPlace("重庆市綦江区实验小学").ShouldBe("chong qing shi qi jiang qu shi yan xiao xue");
        PinyinKey.SortKeyOfPlace("区教师进修学校")[..2].ShouldBe("qu");
        PinyinKey.InitialsOfPlace("綦江中学").ShouldBe("qjzx");
    }

    [Fact]
    public void Names_sort_as_a_dictionary_does()
        => new[] { "张伟", "李娜", "阿敏", "王芳", "曾静" }.OrderBy(PinyinKey.SortKey, StringComparer.Ordinal)
            .ShouldBe(["阿敏", "李娜", "王芳", "曾静", "张伟"]);
}

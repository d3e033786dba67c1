using System.Globalization;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Web.Tests.Ui;

public sealed class ShowTests
{
    public ShowTests() => CultureInfo.CurrentUICulture = new("zh-CN");

    [Fact]
    public void Numbers_are_written_as_the_look_says()
    {
        Show.Count(1500, "人").ShouldBe("1,500 人");
        Show.Percent(23.8m).ShouldBe("23.8 %");
        Show.Percent(60m).ShouldBe("60.0 %");
        Show.Points(0.5m).ShouldBe("0.5 个百分点");
        Show.Ratio(15.6m).ShouldBe("1 : 15.6");
        Show.Hours(6).ShouldBe("6 学时");
        Show.Hours(-4).ShouldBe("−4 学时");
        Show.Change(19).ShouldBe("+19");
        Show.Change(-4).ShouldBe("−4");
        Show.Change(0).ShouldBe("0");
        Show.Fraction(1706, 7318, "人").ShouldBe("1,706 / 7,318 人");
    }

    [Fact]
    public void What_is_missing_is_said_and_never_a_false_zero()
    {
        string[] missing = [Show.Number(null), Show.Count(null, "人"), Show.Percent(null), Show.Ratio(null), Show.Hours(null), Show.Date(null), Show.Time(null)];
        missing.ShouldAllBe(text => text == "无数值");
        Show.Text(" ").ShouldBe("未填写");
    }

    [Fact]
    public void Days_are_both_included_and_instants_are_those_of_China()
    {
        Show.Period(new EffectivePeriod(new(2024, 9, 1), new(2025, 9, 1))).ShouldBe("2024-09-01 至 2025-08-31");
        Show.Period(new(2024, 9, 1), EffectivePeriod.Open).ShouldBe("2024-09-01 至今");
        Show.Time(new DateTime(2025, 6, 9, 17, 30, 0, DateTimeKind.Utc)).ShouldBe("2025-06-10 01:30");
        Show.DateInWords(new(2025, 7, 3)).ShouldBe("2025 年 7 月 3 日");
    }

    [Fact]
    public void English_has_its_own_words()
    {
        CultureInfo.CurrentUICulture = new("en");
        Show.Number(null).ShouldBe("no value");
        Show.Hours(6).ShouldBe("6 hours");
    }

    [Theory]
    [InlineData("罗青禾", "罗*禾")]
    [InlineData("罗禾", "罗*")]
    [InlineData("欧阳牧", "欧阳*")]
    [InlineData("令狐婉清", "令狐*清")]
    public void A_public_page_masks_the_given_name(string name, string masked) => Mask.PersonName(name).ShouldBe(masked);

    [Fact]
    public void Numbers_of_persons_keep_head_and_tail_only()
    {
        Mask.ResidentId("500110198511030021").ShouldBe("500***********0021");
        Mask.Phone("13812345678").ShouldBe("138****5678");
        Mask.Phone("1234").ShouldBe("****");
    }

    [Theory]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/accounts\r\nSet-Cookie: x", "/")]
    [InlineData("accounts", "/")]
    [InlineData(null, "/")]
    [InlineData("/accounts?page=2", "/accounts?page=2")]
    public void Redirects_stay_in_this_application(string? wish, string path) => LocalPath.OrHome(wish).ShouldBe(path);
}

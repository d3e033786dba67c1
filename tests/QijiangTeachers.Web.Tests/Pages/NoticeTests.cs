using System.Net;
using QijiangTeachers.Testing.Web;

namespace QijiangTeachers.Web.Tests.Pages;

/// <summary>What a page says of its day and of the session.</summary>
public sealed class NoticeTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    [Theory]
    [InlineData("/teachers?filter=a&asOf=2020-12-31&page=2", "您正在查看 2020-12-31 的事实。", "/teachers?filter=a")]
    [InlineData("/teachers?asOf=2099-12-31", "您正在查看 2099-12-31：按今天已知的事实，没有预测。", "/teachers")]
    public async Task Another_day_than_today_is_said_with_a_way_back(string address, string notice, string today)
    {
        var hr = await server.As("hr");
        var page = await hr.GetStringAsync(address);
        page.ShouldContain(notice);
        page.ShouldContain($"<a href=\"{today}\">回到今天</a>");
        (await hr.GetStringAsync(today)).ShouldNotContain("回到今天");
    }

    [Fact]
    public async Task A_page_knows_when_its_session_ends_and_what_renews_it()
    {
        var hr = await server.As("hr");
        var page = await hr.GetStringAsync("/teachers");
        page.ShouldContain("data-seconds=\"1800\" data-warn-seconds=\"120\" data-renewal=\"/api/app/account\"");
        (await hr.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Stranger().GetStringAsync("/login")).ShouldNotContain("data-session");
    }

    [Fact]
    public async Task A_form_sent_after_the_session_leads_to_the_log_in_and_back_and_says_that_it_was_not_saved()
    {
        var client = await server.As("teacher");
        var browser = new Browser(client);
        await browser.GetAsync("/me/request-transfer");
        (await client.PostAsync("/api/app/account/logout", null)).EnsureSuccessStatusCode();
        var answer = await browser.SubmitAsync("request-transfer", new() { ["Input.SchoolId"] = $"{server.District.SchoolB}", ["Input.From"] = "2027-03-01", ["Input.Reason"] = "照顾家庭" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var logIn = answer.Headers.Location!.ToString();
        await browser.GetAsync(logIn);
        browser.Html.ShouldContain("登录已过期，刚才的内容没有提交");
        var entered = await browser.SubmitAsync("login", new() { ["Input.UserName"] = "teacher", ["Input.Password"] = TestDistrict.Password });
        entered.StatusCode.ShouldBe(HttpStatusCode.Found, browser.Html);
        await browser.GetAsync(entered.Headers.Location!.ToString());
        browser.Html.ShouldContain("已重新登录。刚才的内容没有保存，请再填写并提交一次。");
        browser.Html.ShouldContain("name=\"Input.Reason\"");
    }

    [Fact]
    public async Task A_form_without_its_token_is_answered_by_a_page_too()
    {
        using var form = new MultipartFormDataContent { { new StringContent("upload"), "_handler" } };
        var answer = await (await server.As("hr")).PostAsync("/imports", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("这个页面放得太久，或者请求缺少内容。");
    }
}

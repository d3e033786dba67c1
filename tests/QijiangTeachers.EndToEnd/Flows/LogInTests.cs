namespace QijiangTeachers.EndToEnd.Flows;

/// <summary>The way in: a wrong password, the right one, and the code of a slip that buys a password of one's own.</summary>
public sealed class LogInTests(DemoServer server, Chromium chromium)
{
    [Fact]
    public async Task A_wrong_password_is_refused_with_a_remedy_and_the_right_one_leads_in()
    {
        await using var visitor = await chromium.VisitAsync(server, null);
        await visitor.OpenAsync("/login");
        await visitor.FillAsync("UserName", "principal");
        await visitor.FillAsync("Password", "Wrong@2025");
        await visitor.PressAsync("登录");
        await visitor.SeeAsync("账号或密码不对");
        (await visitor.Page.InputValueAsync("[name='Input.UserName']")).ShouldBe("principal", "what was typed is kept");

        await visitor.FillAsync("Password", DemoServer.Password);
        await visitor.PressAsync("登录");
        await Assertions.Expect(visitor.Page.Locator("nav.sidebar")).ToBeVisibleAsync();
        visitor.TakeComplaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reset_gives_a_code_once_and_the_code_asks_for_a_new_password()
    {
        await using var office = await chromium.VisitAsync(server, "operator");
        await office.OpenAsync("/accounts?filter=reviewer");
        await office.FollowAsync("闵知微");
        await office.FollowAsync("重置密码");
        await office.FillAsync("Reason", "本人到场，忘记密码");
        await office.PressAsync("重置密码");
        var code = await office.Page.Locator(".slip-code").InnerTextAsync();

        await using var visitor = await chromium.VisitAsync(server, null);
        await visitor.OpenAsync("/account/activate");
        await visitor.FillAsync("UserName", "reviewer");
        await visitor.FillAsync("Code", code);
        await visitor.FillAsync("NewPassword", "abc");
        await visitor.FillAsync("RepeatedPassword", "abc");
        await visitor.PressAsync("设置密码并登录");
        await visitor.SeeAsync("密码至少 10 位");

        // The demo's own password wouldn't be taken: it is one that everybody tries.
        server.Changed["reviewer"] = "Lantian-Baiyun-6";
        await visitor.FillAsync("NewPassword", server.PasswordOf("reviewer"));
        await visitor.FillAsync("RepeatedPassword", server.PasswordOf("reviewer"));
        await visitor.PressAsync("设置密码并登录");
        await visitor.SeeAsync("密码已设置，欢迎使用");
        visitor.TakeComplaints().ShouldBeEmpty();
    }
}

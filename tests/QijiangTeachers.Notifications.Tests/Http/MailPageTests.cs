using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Jobs;

namespace QijiangTeachers.Notifications.Tests.Http;

/// <summary>From the teacher's answer to the operator's page, with a real mail server.</summary>
public sealed class MailPageTests(MailingRegistryServer server) : IClassFixture<MailingRegistryServer>
{
    [Fact]
    public async Task The_operator_sees_how_a_mail_fared_and_neither_whom_nor_what_it_is_about()
    {
        var clerk = new Browser(await server.As("clerk"));
        await clerk.GetAsync("/inbox/mail");
        (await clerk.SubmitAsync("mail-reminder", new() { ["Input.Address"] = "nobody" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        clerk.Html.ShouldContain("这不是一个邮箱地址");
        (await clerk.SubmitAsync("mail-reminder", new() { ["Input.Address"] = "refused.clerk@example.org" })).StatusCode.ShouldBe(HttpStatusCode.Found);
        await (await server.As("teacher")).PostAsJsonAsync("/api/app/fault-reports", new { fact = "profile:职称", about = "职称", text = "不对" });

        var operators = new Browser(await server.As("operator"));
        await operators.GetAsync("/operations/mail");
        operators.Html.ShouldContain("待发送");
        operators.Html.ShouldContain($"127.0.0.1:{server.Mail.Port}");
        operators.Html.ShouldContain("r***@example.org");
        foreach (var secret in new[] { "refused.clerk", "某teacher", "某clerk", "职称" }) operators.Html.ShouldNotContain(secret);

        await server.Services.GetRequiredService<JobRunner>().RunAsync("notifications.mail");
        await operators.GetAsync("/operations/mail?state=SetAside");
        operators.Html.ShouldContain("服务器不接受收件地址（550）。");
        (await clerk.GetAsync("/operations/mail")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        // The clerk corrects the address, the operator lets it go out.
        await clerk.GetAsync("/inbox/mail");
        await clerk.SubmitAsync("mail-reminder", new() { ["Input.Address"] = "clerk@example.org" });
        (await operators.SubmitAsync("retry-all")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await server.Services.GetRequiredService<JobRunner>().RunAsync("notifications.mail");
        await operators.GetAsync("/operations/mail");
        operators.Html.ShouldContain("已发送");
        (await server.Mail.MailsAsync()).ShouldHaveSingleItem().To.ShouldBe(["clerk@example.org"]);
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Web.Tests.Pages;

/// <summary>Two people correct one record: the second sees both versions and loses nothing of what was typed.</summary>
public sealed class ClashTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    [Fact]
    public async Task The_second_sees_both_versions_keeps_the_input_and_saves_by_sending_once_more()
    {
        var teacher = server.District.OfA[0];
        var (first, second) = (new Browser(await server.As("hr")), new Browser(await server.As("hr")));
        var address = $"/teachers/{teacher.Id}/correct";
        await first.GetAsync(address);
        await second.GetAsync(address);
        (await first.SubmitAsync("correct", new() { ["Input.Subject"] = "音乐", ["Input.Reason"] = "任教学科登记有误" })).StatusCode.ShouldBe(HttpStatusCode.Found, first.Html);

        var clash = await second.SubmitAsync("correct", new() { ["Input.Subject"] = "美术", ["Input.Degree"] = "硕士", ["Input.Reason"] = "核对证书" });
        clash.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.Html.ShouldContain("没有保存：别人刚刚改过这条记录");
        var table = second.Html[second.Html.IndexOf("<table class=\"clash\"", StringComparison.Ordinal)..second.Html.IndexOf("</table>", StringComparison.Ordinal)];
        table.ShouldContain("<td>美术</td><td>音乐</td>");
        table.ShouldContain("<td>硕士</td>");
        table.ShouldNotContain("核对证书");
        table.ShouldNotContain(teacher.Profile.Name, customMessage: "what doesn't differ isn't shown");
        (await SubjectAsync(teacher.Id)).ShouldBe("音乐");

        // What was typed is still in the form: sent as it stands.
        (await second.SubmitAsync("correct")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await SubjectAsync(teacher.Id)).ShouldBe("美术");
    }

    [Fact]
    public async Task A_third_change_in_between_clashes_again()
    {
        var teacher = server.District.OfA[1];
        var (first, second) = (new Browser(await server.As("hr")), new Browser(await server.As("hr")));
        var address = $"/teachers/{teacher.Id}/correct";
        await second.GetAsync(address);
        foreach (var subject in new[] { "音乐", "体育" })
        {
            await first.GetAsync(address);
            (await first.SubmitAsync("correct", new() { ["Input.Subject"] = subject, ["Input.Reason"] = "任教学科登记有误" })).StatusCode.ShouldBe(HttpStatusCode.Found);
            (await second.SubmitAsync("correct", new() { ["Input.Subject"] = "美术", ["Input.Reason"] = "核对证书" })).StatusCode.ShouldBe(HttpStatusCode.OK);
            second.Html.ShouldContain($"<td>美术</td><td>{subject}</td>");
        }
        (await SubjectAsync(teacher.Id)).ShouldBe("体育");
    }

    [Fact]
    public async Task A_form_that_corrects_nothing_keeps_its_input_too()
    {
        var teacher = server.District.OfA[2];
        var (first, second) = (new Browser(await server.As("hr")), new Browser(await server.As("hr")));
        await second.GetAsync($"/teachers/{teacher.Id}/leaves/new");
        await first.GetAsync($"/teachers/{teacher.Id}/correct");
        await first.SubmitAsync("correct", new() { ["Input.Subject"] = "音乐", ["Input.Reason"] = "任教学科登记有误" });

        var fields = new Dictionary<string, string> { ["Input.Kind"] = "Sickness", ["Input.From"] = "2026-10-01", ["Input.LastDay"] = "2026-10-31", ["Input.Reason"] = "病假条" };
        (await second.SubmitAsync("leave-entry", fields)).StatusCode.ShouldBe(HttpStatusCode.OK);
        second.Html.ShouldContain("别人改的不是这张表里的内容");
        second.Html.ShouldContain("value=\"2026-10-31\"");
        (await second.SubmitAsync("leave-entry")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private async Task<string?> SubjectAsync(Guid id)
    {
        await using var scope = server.SystemScope();
        return (await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Teachers.FindAsync(id))?.Profile.Subject;
    }
}

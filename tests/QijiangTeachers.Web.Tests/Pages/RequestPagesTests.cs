using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using QijiangTeachers.Testing.Web;

namespace QijiangTeachers.Web.Tests.Pages;

/// <summary>A request and its decisions by forms, as without script.</summary>
public sealed partial class RequestPagesTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    [Fact]
    public async Task A_teacher_asks_and_the_principal_decides_takes_it_back_and_returns_it()
    {
        var (teacher, principal) = (new Browser(await server.As("teacher")), await server.As("principal"));
        await teacher.GetAsync("/me/request-transfer");
        var sent = await teacher.SubmitAsync("request-transfer", new() { ["Input.SchoolId"] = $"{server.District.SchoolB}", ["Input.From"] = "2027-03-01", ["Input.Reason"] = "照顾家庭" });
        sent.StatusCode.ShouldBe(HttpStatusCode.Found, teacher.Html);
        var id = Guid.Parse(sent.Headers.Location!.ToString().Split('/')[^1]);

        var desk = new Browser(principal);
        await desk.GetAsync("/requests");
        desk.Html.ShouldContain("调动：清溪河小学 → 石壕中学");
        (await desk.SubmitAsync("decide", new() { ["Input.Act"] = "Approve" })).StatusCode.ShouldBe(HttpStatusCode.Found, desk.Html);
        (await StateAsync(principal, id)).ShouldBe("石壕中学 校长");

        await desk.GetAsync("/requests");
        desk.Html.ShouldContain("已通过，10 秒内可撤销");
        var undo = UndoForm().Match(desk.Html);
        undo.Success.ShouldBeTrue(desk.Html);
        var answer = await principal.PostAsync(WebUtility.HtmlDecode(undo.Groups[1].Value), new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(undo.Value).Groups[1].Value)]));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        (await StateAsync(principal, id)).ShouldBe("清溪河小学 校长");

        await desk.GetAsync($"/requests/{id}");
        await desk.SubmitAsync("decide", new() { ["Input.Act"] = "Return" });
        desk.Html.ShouldContain("退回或不予通过要写明原因");
        await desk.GetAsync($"/requests/{id}");
        (await desk.SubmitAsync("decide", new() { ["Input.Act"] = "Return", ["Input.Note"] = "请补充接收校意见" })).StatusCode.ShouldBe(HttpStatusCode.Found, desk.Html);
        await teacher.GetAsync($"/requests/{id}");
        teacher.Html.ShouldContain("请补充接收校意见");
        teacher.Html.ShouldContain($"/me/request-transfer?request={id}");
    }

    [Fact]
    public async Task The_undo_form_wants_its_token()
    {
        var answer = await (await server.As("principal")).PostAsync($"/api/app/requests/undo-form?ids={Guid.CreateVersion7()}", new FormUrlEncodedContent([]));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string?> StateAsync(HttpClient client, Guid id)
        => (await client.GetFromJsonAsync<JsonElement>($"/api/app/requests/{id}")).GetProperty("request").GetProperty("stepLabel").GetString();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]*undo-form[^\"]*)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex UndoForm();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}

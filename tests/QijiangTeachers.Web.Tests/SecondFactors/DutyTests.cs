using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace QijiangTeachers.Web.Tests.SecondFactors;

/// <summary>Who can do most has a second factor, or can do nothing.</summary>
public sealed class DutyTests(StrictServer server) : IClassFixture<StrictServer>
{
    [Theory]
    [InlineData("hr-officer", "/teachers", "/api/app/teachers")]
    [InlineData("operator", "/accounts", "/api/app/accounts")]
    [InlineData("auditor", "/audit", "/api/app/processes")]
    public async Task Without_it_nothing_else_can_be_done_and_then_everything(string role, string page, string address)
    {
        var name = $"bound-{role}";
        await using (var scope = server.SystemScope()) await Given.AccountAsync(scope, name, role);
        var client = await server.As(name);
        var led = await client.GetAsync(page);
        led.StatusCode.ShouldBe(HttpStatusCode.Found);
        led.Headers.Location!.ToString().ShouldEndWith("/account/second-factor");
        var refused = await client.GetAsync(address);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("code").GetString().ShouldBe("QijiangTeachers.Administration:0034");

        (await client.GetAsync("/account/second-factor")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var phone = await Phone.SetUpAsync(client, server);
        (await client.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var off = await client.PostAsJsonAsync("/api/app/account/second-factor/turn-off", new { password = TestDistrict.Password, code = phone.NextCode() });
        (await off.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("code").GetString().ShouldBe("QijiangTeachers.Administration:0037");
    }

    [Fact]
    public async Task Other_roles_may_have_it_and_dont_have_to()
    {
        var teacher = await server.As("teacher");
        (await teacher.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await teacher.GetAsync("/api/app/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_a_reset_it_is_set_up_anew()
    {
        Guid id;
        await using (var scope = server.SystemScope()) id = (await Given.AccountAsync(scope, "bound-again", "auditor")).Id;
        await Phone.SetUpAsync(await server.As("bound-again"), server);
        var admin = await server.As("operator");
        await Phone.SetUpAsync(admin, server);
        (await admin.PostAsJsonAsync($"/api/app/accounts/{id}/reset-second-factor", new { reason = "手机遗失" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await server.As("bound-again")).GetAsync("/audit")).Headers.Location!.ToString().ShouldEndWith("/account/second-factor");
    }
}

using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Web.Tests.Pages;

/// <summary>One officer asks on the page that somebody be erased, another one says yes; by forms, as without script.</summary>
public sealed class ErasePageTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    [Fact]
    public async Task One_officer_asks_and_another_one_agrees()
    {
        var gone = server.District.OfB[2];
        var hr = await server.As("hr");
        var left = await hr.PostAsJsonAsync($"/api/app/teachers/{gone.Id}/leave", new { status = "Resigned", lastDay = "2020-08-31", reason = "辞职", gone.ConcurrencyStamp });
        left.IsSuccessStatusCode.ShouldBeTrue(await left.Content.ReadAsStringAsync());
        var asks = new Browser(hr);
        await asks.GetAsync($"/teachers/{gone.Id}/erase");
        await asks.SubmitAsync("erase");
        asks.Html.ShouldContain("请选择法律依据。");
        asks.Html.ShouldNotContain("TeacherId还没有");
        (await asks.SubmitAsync("erase", Filled("RetentionOver"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        asks.Html.ShouldContain("2030-08-31");
        var sent = await asks.SubmitAsync("erase", Filled("ConsentWithdrawn"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Found, asks.Html);
        var request = sent.Headers.Location!.ToString();
        await asks.GetAsync(request);
        asks.Html.ShouldNotContain("value=\"Approve\"");

        await using (var scope = server.SystemScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
            TestDistrict.Add(scope.ServiceProvider, db, "hr-2", RoleNames.HrOfficer);
            await db.SaveChangesAsync();
        }
        var agrees = new Browser(await server.As("hr-2"));
        await agrees.GetAsync(request);
        agrees.Html.ShouldContain("去除身份信息");
        (await agrees.SubmitAsync("decide", new() { ["Input.Act"] = "Approve" })).StatusCode.ShouldBe(HttpStatusCode.Found, agrees.Html);
    }

    private static Dictionary<string, string> Filled(string basis) => new() { ["Input.Basis"] = basis, ["Input.Reason"] = "本人来函" };
}

using System.Net;
using Microsoft.Extensions.Configuration;
using QijiangTeachers.Administration.Application.SingleSignOn;
using QijiangTeachers.Web.Tests.Operations;

namespace QijiangTeachers.Web.Tests.SingleSignOn;

/// <summary>What the configuration may say, and that nothing is there without it.</summary>
public sealed class SingleSignOnOptionsTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    [Fact]
    public async Task Without_a_setting_nothing_of_it_is_there()
    {
        var browser = new Browser(server.Stranger());
        await browser.GetAsync("/login");
        browser.Html.ShouldNotContain("/login/single-sign-on");
        foreach (var address in new[] { "/login/single-sign-on", "/login/single-sign-on/arrived", "/login/single-sign-on/callback", "/login/single-sign-on/failed", "/login/link", "/login/link/ask" })
            (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
    }

    [Theory]
    [InlineData("Authority", "", "SingleSignOn:Authority")]
    [InlineData("Authority", "id.example.org", "SingleSignOn:Authority")]
    [InlineData("Authority", "https://id.example.org/?realm=edu", "SingleSignOn:Authority")]
    [InlineData("Authority", "https://me:secret@id.example.org", "SingleSignOn:Authority")]
    [InlineData("Authority", "http://id.example.org", "https://")]
    [InlineData("ClientId", " ", "SingleSignOn:ClientId")]
    [InlineData("ClientSecret", "", "SingleSignOn:ClientSecret")]
    [InlineData("Name", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "SingleSignOn:Name")]
    [InlineData("NumberClaim", "two words", "SingleSignOn:NumberClaim")]
    [InlineData("NumberClaim", "email", "people change it themselves")]
    public void A_setting_that_cant_be_is_named_with_the_remedy(string key, string value, string named)
        => Should.Throw<InvalidOperationException>(() => SingleSignOnOptions.Read(With(key, value))).Message.ShouldContain(named);

    [Theory]
    [InlineData("Authority", "http://localhost:5000")]
    [InlineData("NumberClaim", "teacher_number")]
    [InlineData("NumberClaim", "sub")]
    public void What_can_be_is_taken(string key, string value) => SingleSignOnOptions.Read(With(key, value)).IsOn.ShouldBeTrue();

    [Fact]
    public async Task It_stops_the_start_with_a_sentence()
    {
        using var place = new Place();
        (place.Settings["demo"], place.Settings["urls"], place.Settings["SingleSignOn:ClientId"]) = ("false", "http://127.0.0.1:0", "registry");
        var end = (await place.RunAsync()).ShouldBe(1, "SingleSignOn:Authority");
        end.Error.ShouldNotContain("   at ");
    }

    private static IConfiguration With(string key, string value)
    {
        var settings = new Dictionary<string, string?> { ["Authority"] = "https://id.example.org/realms/edu", ["ClientId"] = "registry", ["ClientSecret"] = "s3cret", [key] = value };
        return new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("SingleSignOn:" + s.Key, s.Value))).Build();
    }
}

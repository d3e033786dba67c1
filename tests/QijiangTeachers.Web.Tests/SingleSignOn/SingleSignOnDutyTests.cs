using System.Net;

namespace QijiangTeachers.Web.Tests.SingleSignOn;

/// <summary>Who must have a second factor, where the provider's is trusted.</summary>
public sealed class SingleSignOnDutyTests(TrustingServer server) : IClassFixture<TrustingServer>
{
    [Fact]
    public async Task The_providers_second_factor_stands_in_for_the_own_one_when_it_was_asked_for()
    {
        await server.AccountAsync("trusted", "auditor");
        var person = new ExternalPerson("s-trusted", "审某");
        var linking = await server.ArriveAsync(person);
        await linking.LinkAsync("trusted");
        linking.At.ShouldBe("/account/second-factor", "by password alone nothing else can be done before");

        (await server.ArriveAsync(person, "/audit")).At.ShouldBe("/account/second-factor");
        (await server.ArriveAsync(person with { Claims = [("amr", new[] { "pwd" })] }, "/audit")).At.ShouldBe("/account/second-factor");
        var twice = await server.ArriveAsync(person with { Claims = [("amr", new[] { "otp", "mfa" })] }, "/audit");
        twice.At.ShouldBe("/audit");
        twice.Status.ShouldBe(HttpStatusCode.OK);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Commands;

namespace QijiangTeachers.Web.Tests.Operations;

/// <summary>A new installation has no account: the first is made on the command line, and so is the way back in.</summary>
public abstract partial class FirstAccountTests(RegistryServer server)
{
    private const string Password = "Kaiyuan-2026-yunwei";

    [Fact]
    public async Task The_first_operator_comes_in_by_the_code_that_is_printed_once()
    {
        var (status, said) = await RunAsync("first", "蒲运维");
        status.ShouldBe(0, said);
        (await ActivateAsync("first", CodeIn(said))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var operators = await server.As("first", Password);
        (await operators.GetAsync("/api/app/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await operators.GetAsync("/api/app/teachers")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_code_that_was_lost_is_replaced_and_an_active_account_only_on_request()
    {
        var lost = CodeIn((await RunAsync("second", "覃运维")).Said);
        var code = CodeIn((await RunAsync("second", "覃运维")).Said);
        (await ActivateAsync("second", lost)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ActivateAsync("second", code)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var (refused, said) = await RunAsync("second", "覃运维");
        refused.ShouldBe(1);
        said.ShouldContain("--reset");
        await server.As("second", Password);

        (await RunAsync("second", "覃运维", "--reset")).Status.ShouldBe(0);
        (await server.Stranger().PostAsJsonAsync("/api/app/account/login", new { userName = "second", password = Password })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("only-a-name")]
    [InlineData("third", "某人", "--role", "principal")]
    [InlineData("third", "某人", "--role", "king")]
    public async Task What_it_can_not_do_it_says(params string[] args)
    {
        var (status, said) = await RunAsync(args);
        status.ShouldBe(1);
        said.ShouldContain("用法：create-account");
    }

    private async Task<(int Status, string Said)> RunAsync(params string[] args)
    {
        await using var scope = server.SystemScope();
        await using var output = new StringWriter();
        var command = scope.ServiceProvider.GetServices<IConsoleCommand>().Single(c => c.Name == "create-account");
        return (await command.RunAsync(args, output, CancellationToken.None), output.ToString());
    }

    private static string CodeIn(string said)
    {
        var code = Code().Match(said).Groups[1].Value;
        code.ShouldNotBeEmpty(said);
        return code;
    }

    private Task<HttpResponseMessage> ActivateAsync(string userName, string code)
        => server.Stranger().PostAsJsonAsync("/api/app/account/activate", new { userName, code, newPassword = Password, repeatedPassword = Password });

    [GeneratedRegex("激活码：(\\S+)")]
    private static partial Regex Code();
}

public sealed class FirstAccountTestsOnSqlite(RegistryServer server) : FirstAccountTests(server), IClassFixture<RegistryServer>;

public sealed class FirstAccountTestsOnPostgreSql(PostgreSqlRegistryServer server) : FirstAccountTests(server), IClassFixture<PostgreSqlRegistryServer>;

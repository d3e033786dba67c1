using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.SqlServer;

namespace QijiangTeachers.SqlServer.Tests.Queries;

/// <summary>
/// Calls every reading method of every application service on SQLite, with each filter and each sorting, and checks what
/// SQL Server would have been asked. A new service is found by itself.
/// </summary>
public sealed class ServiceQueriesTests
{
    private readonly List<string> _surprises = [];

    [Fact]
    public async Task Every_query_of_the_services_is_TSql_over_this_schema()
    {
        TSqlCapture.SwitchOn();
        IServiceCollection? registered = null;
        await using var registry = await TestRegistry.StartAsync(configure: services => registered = services);
        var district = await SampleDistrict.CreateAsync(registry);
        var contracts = AppServices.Contracts(registered!);
        contracts.ShouldNotBeEmpty();
        foreach (var contract in contracts) await CallReadersAsync(registry, district, contract);
        await RunCommandsAsync(registry);
        _surprises.ShouldBeEmpty();
        TSqlCapture.Failures.ShouldBeEmpty("These queries can't be translated for SQL Server.");
        TSqlCapture.Commands.Count.ShouldBeGreaterThan(contracts.Count);
        QueryCheck.Complaints(TSqlCapture.Commands).ShouldBeEmpty();
    }

    /// <summary>What all other tests ran before, their writing services included.</summary>
    [Fact]
    public void Every_query_that_other_tests_ran_is_TSql_over_this_schema()
    {
        var folder = Environment.GetEnvironmentVariable(TSqlCapture.FolderVariable);
        Assert.SkipUnless(Directory.Exists(folder), $"test.sh runs this last, with the queries of all other tests in {TSqlCapture.FolderVariable}.");
        Directory.GetFiles(folder!, "*.failed").Select(File.ReadAllText).ShouldBeEmpty("These queries can't be translated for SQL Server.");
        var commands = Directory.GetFiles(folder!, "*.sql").Select(File.ReadAllText).ToList();
        commands.ShouldNotBeEmpty();
        QueryCheck.Complaints(commands).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SELECT [t].[Nam] FROM [Staff_Teacher] AS [t]")]
    [InlineData("SELECT strftime([t].[Name]) FROM [Staff_Teacher] AS [t]")]
    [InlineData("SELECT SUM((SELECT COUNT(*) FROM [Staff_Spell])) FROM [Staff_Teacher]")]
    public void The_check_itself_finds_what_SQL_Server_would_refuse(string planted) => QueryCheck.Complaints([planted]).ShouldNotBeEmpty();

    private async Task CallReadersAsync(TestRegistry registry, SampleDistrict district, Type contract)
    {
        var arguments = new SampleArguments(district.Ids, AppServices.Sortings(contract.Assembly));
        foreach (var method in AppServices.Readers(contract))
            foreach (var call in arguments.For(method))
            {
                await CallAsync(registry.AsSystem(), contract, method, call);
                await CallAsync(registry.As(RoleNames.Teacher, teacherId: district.TeacherId), contract, method, call);
                await CallAsync(registry.As(RoleNames.Principal, district.SchoolId), contract, method, call);
            }
    }

    private async Task CallAsync(UserScope scope, Type contract, MethodInfo method, object?[] arguments)
    {
        await using var _ = scope;
        try
        {
            await (Task)method.Invoke(scope.Services.GetRequiredService(contract), BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        }
        catch (Exception e) when (e is BusinessException or EntityNotFoundException or InputInvalidException or PermissionDeniedException)
        {
            // A refusal; what was asked before it has been seen.
        }
        catch (Exception e)
        {
            _surprises.Add($"{contract.Name}.{method.Name}({string.Join(", ", arguments)}): {e.GetType().Name}: {e.Message}");
        }
    }

    private static async Task RunCommandsAsync(TestRegistry registry)
    {
        await using var system = registry.AsSystem();
        var commands = system.Services.GetServices<IConsoleCommand>().ToDictionary(c => c.Name);
        (await commands["indicators"].RunAsync(["--as-of", "2025-12-31"], TextWriter.Null, CancellationToken.None)).ShouldBe(0);
        (await commands["verify-history"].RunAsync([], TextWriter.Null, CancellationToken.None)).ShouldBe(0);
        foreach (var code in Indicators.Domain.IndicatorCodes.All)
            (await commands["people"].RunAsync([code, "--as-of", "2025-12-31"], TextWriter.Null, CancellationToken.None)).ShouldBe(0, code);
    }
}

using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Testing.Web;

namespace QijiangTeachers.Architecture.Tests.Http;

public sealed class RouteTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    /// <summary>Services whose group isn't their own plural: the account of the person who asks, and the parts of a large group.</summary>
    private static readonly Dictionary<string, string> Groups = new()
    {
        ["ICareerAppService"] = "teachers",
        ["ITeacherRecordAppService"] = "teachers",
        ["IMyAccountAppService"] = "account",
        ["ILogInAppService"] = "account",
        ["ISecondFactorAppService"] = "account/second-factor",
        ["IMailReminderAppService"] = "mail-reminder",   // everybody has one
        ["IOwnRecordAppService"] = "own-record",   // everybody has one
        ["ISearchAppService"] = "search",   // an act, nothing of which there are many
    };

    [Fact]
    public void Every_address_of_the_API_is_that_of_a_service_method()
    {
        var table = Methods().Select(Expected).ToHashSet();
        var endpoints = ApiEndpoints().ToList();
        endpoints.Count.ShouldBeGreaterThan(20);
        endpoints.Where(e => !table.Contains(e.Address) && !Exceptions.Addresses.ContainsKey(e.Address))
            .Select(e => $"{e.Address} ({string.Join(", ", e.Services)})").ShouldBeEmpty("Name the route after the method of the service it calls (abp-conventions: verb by prefix, the rest in kebab case), or write the exception and its reason into Exceptions.Addresses.");
    }

    [Fact]
    public void Every_method_of_a_service_has_its_address()
    {
        var served = ApiEndpoints().Select(e => e.Address).ToHashSet();
        Methods().Where(m => !served.Contains(Expected(m)) && !Exceptions.Methods.ContainsKey(Name(m)))
            .Select(m => $"{Name(m)}: {Expected(m)}").ShouldBeEmpty("Map the endpoint, or write the exception and its reason into Exceptions.Methods.");
    }

    [Fact]
    public void Exceptions_are_still_needed()
    {
        var (table, served) = (Methods().Select(Expected).ToHashSet(), ApiEndpoints().Select(e => e.Address).ToHashSet());
        Exceptions.Addresses.Keys.Where(a => table.Contains(a) || !served.Contains(a)).ShouldBeEmpty("Remove these from Exceptions.Addresses.");
        var open = Methods().Where(m => !served.Contains(Expected(m))).Select(Name).ToHashSet();
        Exceptions.Methods.Keys.Where(m => !open.Contains(m)).ShouldBeEmpty("Remove these from Exceptions.Methods.");
    }

    private static string Expected((Type Service, MethodInfo Method) m) => RouteTable.Of(m.Service, m.Method, Groups.GetValueOrDefault(m.Service.Name));

    private static string Name((Type Service, MethodInfo Method) m) => $"{m.Service.Name}.{m.Method.Name}";

    // With those of the contract that several services share.
    private static List<(Type Service, MethodInfo Method)> Methods()
    {
        List<(Type Service, MethodInfo Method)> methods = [.. ModuleAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.IsInterface && t.Name.EndsWith("AppService", StringComparison.Ordinal))
            .SelectMany(t => t.GetInterfaces().Prepend(t).SelectMany(i => i.GetMethods()).Select(m => (t, m)))];
        methods.Count.ShouldBeGreaterThan(20);
        return methods;
    }

    private IEnumerable<(string Address, IEnumerable<string> Services)> ApiEndpoints()
        => from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("api/app", StringComparison.Ordinal) == true
           let services = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Select(p => p.ParameterType.Name).Where(n => n.EndsWith("AppService", StringComparison.Ordinal)) ?? []
           from verb in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           select ($"{verb} {RouteTable.Plain(endpoint.RoutePattern.RawText!)}", services);
}

using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Web.Tests.Access;

/// <summary>One way into the server: an endpoint of the API or a page.</summary>
internal sealed partial record Door(string Verb, string Template, bool IsPage, MethodInfo? Handler)
{
    /// <summary>As the table of access writes it.</summary>
    public string Name => $"{(IsPage ? "PAGE" : Verb)} {Template}";

    public bool HasId => Template.Contains("{id}", StringComparison.Ordinal);

    /// <summary>The things that the door is about: <c>/api/app/teachers/{id}/leave</c> → <c>teachers</c>.</summary>
    public string Group => Template.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["api", "app", var group, ..] ? group : Template.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");

    public bool Reads => IsPage || Verb == "GET";

    /// <summary>Hears only forms: anything else is refused with 415 before anybody is asked who he is.</summary>
    public bool TakesFile => Handler?.GetParameters().Any(p => p.ParameterType == typeof(Microsoft.AspNetCore.Http.IFormFileCollection)) == true;

    public static IReadOnlyList<Door> All(IServiceProvider services)
    {
        List<Door> doors = [.. from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                               let template = "/" + Constraint().Replace(endpoint.RoutePattern.RawText!, m => $"{{{char.ToLowerInvariant(m.Groups[1].Value[0])}{m.Groups[1].Value[1..]}}}").Trim('/')
                               where !IsPublicFile(endpoint, template)
                               let isPage = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
                               from verb in isPage ? ["GET"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
                               select new Door(verb, template, isPage, endpoint.Metadata.GetMetadata<MethodInfo>())];
        doors.Count.ShouldBeGreaterThan(30);
        return [.. doors.DistinctBy(d => d.Name).OrderBy(d => d.IsPage).ThenBy(d => d.Template, StringComparer.Ordinal).ThenBy(d => d.Verb, StringComparer.Ordinal)];
    }

    // Assets, Blazor's own script and what Hangfire's dashboard maps below /jobs.
    private static bool IsPublicFile(RouteEndpoint endpoint, string template)
        => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null || template.StartsWith("/_framework", StringComparison.Ordinal)
           || template is "/{path}" || template.StartsWith("/api-docs/", StringComparison.Ordinal) || template.StartsWith("/_content", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}

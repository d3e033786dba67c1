using Microsoft.AspNetCore.Authorization;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Web.Startup;

/// <summary>What must hold before the first request; a breach names the offender.</summary>
public static class StartChecks
{
    public static void Run(WebApplication app)
    {
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();
        RequireRules(endpoints, app.Services.GetRequiredService<IAuthorizationPolicyProvider>()).GetAwaiter().GetResult();
        RequireTexts(app.Services.GetRequiredService<ProcessCatalogue>(), app.Services.GetRequiredService<JobCatalogue>(), app.Services.GetRequiredService<TextCatalogue>());
    }

    /// <summary>Every endpoint and page says who may use it, and by a policy that exists.</summary>
    public static async Task RequireRules(IEnumerable<RouteEndpoint> endpoints, IAuthorizationPolicyProvider policies)
    {
        foreach (var endpoint in endpoints.Where(e => !IsFramework(e)))
        {
            var rules = endpoint.Metadata.OfType<IAuthorizeData>().ToList();
            if (rules.Count == 0 && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
                throw new StartFailureException($"{Describe(endpoint)} has no authorisation rule. Add RequireAuthorization(permission) or [Authorize(permission)], or AllowAnonymous if everybody may use it.");
            foreach (var policy in rules.Select(r => r.Policy).OfType<string>())
                if (await policies.GetPolicyAsync(policy) is null)
                    throw new StartFailureException($"{Describe(endpoint)} asks for the permission {policy}, which no module defines. Define it in the Permit method of its module.");
        }
    }

    /// <summary>Every kind of process, type of event and job can be shown to a person.</summary>
    public static void RequireTexts(ProcessCatalogue processes, JobCatalogue jobs, TextCatalogue texts)
    {
        var keys = processes.Processes.Select(k => $"Process:{k}").Concat(processes.Events.Keys.Select(n => $"Event:{n}")).Concat(jobs.Jobs.Select(j => $"Job:{j.Key}"));
        if (keys.FirstOrDefault(k => texts.Find(k, culture: TextCatalogue.DefaultCulture) is null) is { } missing)
            throw new StartFailureException($"The text {missing} is missing. Add it to Texts/{TextCatalogue.DefaultCulture}.json of its module.");
    }

    // Blazor's own script and redirect, and the stand-in of static assets during development: no data of ours.
    private static bool IsFramework(RouteEndpoint endpoint)
        => endpoint.RoutePattern.RawText is "{**path:file}" || endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal) == true;

    private static string Describe(RouteEndpoint endpoint)
        => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is { } page
            ? $"Page {page.Type.Name} ({endpoint.RoutePattern.RawText})"
            : $"Endpoint {string.Join('|', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])} {endpoint.RoutePattern.RawText}";
}

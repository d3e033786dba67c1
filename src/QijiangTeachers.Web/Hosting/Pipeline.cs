using QijiangTeachers.Administration.Http;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Web.Components;
using QijiangTeachers.Web.Http;
using QijiangTeachers.Web.Jobs;
using Scalar.AspNetCore;

namespace QijiangTeachers.Web.Hosting;

/// <summary>Middleware in their order, then the endpoints.</summary>
internal static class Pipeline
{
    public static void Use(WebApplication app, ModuleSet modules)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<HostCookies>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseExceptionHandler(PageErrors.Options);
        app.UseWhen(PageErrors.IsPage, pages => pages.UseStatusCodePagesWithReExecute(PageErrors.StatusPath, createScopeForStatusCodePages: true));
        app.UseMiddleware<StatusPages>();
        app.UseMiddleware<ApiStatusBodies>();
        app.UseMiddleware<ApiVersions>();
        app.UseMiddleware<NulGuard>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseCurrentUser();
        app.UseAuthorization();
        app.UseMiddleware<ForeignOriginGuard>();
        app.UseMiddleware<SealedForms>();
        app.UseMiddleware<LargeForms>();
        app.UseAntiforgery();
        app.UseMiddleware<FormTokens>();
        app.UseMiddleware<QueryChoices>();
        app.UseMiddleware<IdempotencyKeys>();
        MapEndpoints(app, modules);
    }

    private static void MapEndpoints(WebApplication app, ModuleSet modules)
    {
        app.MapStaticAssets().Add(e => e.Metadata.Add(new Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute()));
        var api = app.MapGroup("").AddEndpointFilter<InputValidation>();
        foreach (var module in modules.Modules) module.MapEndpoints(api);
        app.MapStart();
        app.MapLanguageSwitch();
        app.MapHealth();
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference("/api-docs", o => o.WithTitle("綦江教师研训档案 API").DisableDefaultFonts().WithOpenApiRoutePattern("/openapi/v1.json")).AllowAnonymous();
        app.MapJobs();
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. PageAssemblies(modules)]);
    }

    /// <summary>Every module may bring pages; the host's own come with <see cref="App"/>.</summary>
    public static IEnumerable<System.Reflection.Assembly> PageAssemblies(ModuleSet modules)
        => modules.Modules.Select(m => m.GetType().Assembly).Distinct().Where(a => a != typeof(App).Assembly);
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Web.Http;
using QijiangTeachers.Web.Http.Health;
using QijiangTeachers.Web.Http.RateLimits;
using QijiangTeachers.Web.Jobs;
using QijiangTeachers.Web.Security;

namespace QijiangTeachers.Web.Hosting;

/// <summary>What only the server needs.</summary>
internal static class WebServices
{
    public static void Add(WebApplicationBuilder builder, ModuleSet modules)
    {
        var services = builder.Services;
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = ("qijiang.form", CookieSecurePolicy.SameAsRequest));
        services.AddTrustedProxies(builder.Configuration);
        // Chinese as itself, not as &#x5F20;: half the page size.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicyProvider>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddScoped<IAuthorizationMiddlewareResultHandler, HiddenRecords>();
        services.AddExceptionHandler<ApiExceptionHandler>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(ApiJson.Configure);
        services.AddRateLimits(builder.Configuration);
        services.AddOpenApi("v1", o => o.AddDocumentTransformer<OpenApiContract>().AddOperationTransformer<OpenApiContract>().AddOperationTransformer<IdempotencyKeyParameter>());
        services.AddReadiness();
        services.AddResponseCompression(o => o.EnableForHttps = false);
        services.Configure<RequestLocalizationOptions>(Languages);
        services.AddTelemetry(builder.Configuration);
        services.AddHangfireServer(builder.Configuration);
        if (builder.Configuration.GetValue(WarmUp.Setting, true)) services.AddHostedService<WarmUp>();
    }

    /// <summary>Chinese unless the person switched: the browser's own wish would give English to half the machines of a school.</summary>
    private static void Languages(RequestLocalizationOptions options)
    {
        CultureInfo[] cultures = [new("zh-CN"), new("en")];
        options.DefaultRequestCulture = new RequestCulture("zh-CN");
        options.SupportedCultures = options.SupportedUICultures = cultures;
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageEndpoint.Cookie }];
    }
}

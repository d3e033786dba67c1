using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.ExternalLogins;

namespace QijiangTeachers.Administration.Application.SingleSignOn;

internal static class SingleSignOnServices
{
    public static void AddSingleSignOn(this IServiceCollection services, SingleSignOnOptions options)
    {
        services.AddSingleton(options);
        services.AddScoped<ExternalLinks>();
        services.AddScoped<NumberMatch>();
        services.AddSingleton(LinkRequestMessages.Kind);
        services.AddScoped<LinkRequestMessages>();
        services.AddScoped<IExternalLoginRequestAppService, ExternalLoginRequestAppService>();
        services.AddScoped<ISingleSignOnAppService, SingleSignOnAppService>();
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Administration.Application.ApiClients;

internal static class ApiClientServices
{
    public static void AddApiClients(this IServiceCollection services)
    {
        services.AddSingleton<ApiClientUses>();
        services.AddHostedService<ApiClientUseWriter>();
        services.AddScoped<ApiClientEntry>();
        services.AddScoped<ApiClientSignIn>();
        services.AddScoped<IApiClientAppService, ApiClientAppService>();
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Administration.Application.Requests;

internal static class RequestServices
{
    public static void AddRequests(this IServiceCollection services)
    {
        services.AddScoped<RequestKinds>();
        services.AddScoped<Authorities>();
        services.AddScoped<RequestWriter>();
        services.AddScoped<RequestMessages>();
        services.AddSingleton(RequestMessages.Kind);
        services.AddScoped<IRequestDesk, RequestDesk>();
        services.AddScoped<IRequestAppService, RequestAppService>();
        services.AddScoped<IStandInAppService, StandInAppService>();
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Kernel.Security;

namespace QijiangTeachers.Administration.Application.SecondFactors;

internal static class SecondFactorServices
{
    public static void AddSecondFactors(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SecondFactorOptions>().Bind(configuration.GetSection(SecondFactorOptions.Section));
        services.AddOptions<ConfirmationOptions>().Bind(configuration.GetSection(ConfirmationOptions.Section));
        services.AddSingleton<SecondFactorDuty>();
        services.AddSingleton<SecondFactorTickets>();
        services.AddSingleton<SecondStepTickets>();
        services.AddSingleton(SecondFactorMessages.Kind);
        services.AddScoped<SecondFactorMessages>();
        services.AddScoped<SecondFactorCodes>();
        services.AddScoped<Entrance>();
        services.AddScoped<IConfirmation, Confirmation>();
        services.AddScoped<ISecondFactorAppService, SecondFactorAppService>();
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Staff.Commands;

namespace QijiangTeachers.Staff.Application.Erasing;

internal static class ErasingServices
{
    public static void AddErasing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection(ErasureOptions.Section).Get<ErasureOptions>() ?? new());
        services.AddScoped<ErasureSubject>();
        services.AddScoped<ErasureRules>();
        services.AddScoped<ErasureList>();
        services.AddScoped<TeacherEraser>();
        services.AddScoped<EraseRequestKind>();
        services.AddScoped<IRequestKind>(p => p.GetRequiredService<EraseRequestKind>());
        services.AddScoped<IErasureAppService, ErasureAppService>();
        services.AddScoped<IConsoleCommand, RepeatErasuresCommand>();
    }
}

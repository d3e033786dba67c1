using QijiangTeachers.Kernel.Consistency;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Administration.Application.Evidence;

internal static class EvidenceServices
{
    public static void AddEvidence(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddConsistencyCheck<EvidenceCheck>();
        services.AddSingleton(configuration.GetSection(EvidenceOptions.Section).Get<EvidenceOptions>() ?? new());
        services.AddSingleton<PictureReader>();
        services.AddScoped<EvidenceReader>();
        services.AddScoped<EvidenceHandIn>();
        services.AddScoped<IEvidenceFileAppService, EvidenceFileAppService>();
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Kernel.Consistency;

/// <summary>Registers what a module checks.</summary>
public static class ConsistencyServices
{
    public static void AddConsistencyCheck<T>(this IServiceCollection services) where T : class, IConsistencyCheck => services.AddScoped<IConsistencyCheck, T>();
}

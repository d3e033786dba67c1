using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Kernel.Merging;

public static class MergingServices
{
    /// <summary>Rows that follow their person.</summary>
    public static void AddPersonRows<TRows>(this IServiceCollection services) where TRows : class, IPersonRows => services.AddScoped<IPersonRows, TRows>();

    /// <summary>Rows that name a person and don't move.</summary>
    public static void AddRestingRows<T>(this IServiceCollection services) => services.AddScoped<IPersonRows, RestingRows<T>>();
}

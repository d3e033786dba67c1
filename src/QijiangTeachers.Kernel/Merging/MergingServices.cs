using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Merging;

public static class MergingServices
{
    /// <summary>Rows that follow their person.</summary>
    public static void AddPersonRows<TRows>(this IServiceCollection services) where TRows : class, IPersonRows => services.AddScoped<IPersonRows, TRows>();

    /// <summary>Rows that name a person or an account and don't move.</summary>
    /// <param name="services">The container.</param>
    /// <param name="erasure">What becomes of them when the person is erased.</param>
    /// <param name="owners">The columns that say whose they are; <c>TeacherId</c> unless told.</param>
    public static void AddRestingRows<T>(this IServiceCollection services, ErasureRule erasure, params IReadOnlyList<string> owners) where T : class
        => services.AddScoped<IPersonRows>(s => new RestingRows<T>(s.GetRequiredService<RegistryDbContext>(), erasure, owners.Count == 0 ? ["TeacherId"] : owners));
}

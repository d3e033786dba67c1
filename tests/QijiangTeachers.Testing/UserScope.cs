using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Testing;

/// <summary>One request of one user: services of the container, and the context behind them.</summary>
public sealed class UserScope : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    internal UserScope(AsyncServiceScope scope, ICurrentUser user)
    {
        _scope = scope;
        Get<CurrentUserAccessor>().User = user;
    }

    public RegistryDbContext Db => Get<RegistryDbContext>();

    public IServiceProvider Services => _scope.ServiceProvider;

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}

using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;

namespace QijiangTeachers.Kernel.Modularity;

/// <summary>
/// A vertical part of the application, ABP's <c>AbpModule</c> in shape: it says in one class what the part depends on
/// (<see cref="DependsOnAttribute"/>), registers, maps, serves, permits, schedules and records.
/// </summary>
public abstract class Module
{
    /// <summary>Registers services; dependencies have been configured before.</summary>
    public virtual void ConfigureServices(ServiceConfigurationContext context) { }

    /// <summary>
    /// Maps the module's entities; its tables carry the module's name as prefix. Query filters may refer to
    /// <paramref name="db"/>: EF Core replaces it by the context that runs the query.
    /// </summary>
    public virtual void Map(ModelBuilder model, RegistryDbContext db) { }

    /// <summary>Maps HTTP endpoints under <c>/api/app</c>.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder app) { }

    /// <summary>Defines the tree of permissions and the roles that hold them by default.</summary>
    public virtual void Permit(IPermissionDefinitionContext context) { }

    /// <summary>Names recurring and drain jobs.</summary>
    public virtual void Schedule(IJobSchedule jobs) { }

    /// <summary>Names the kinds of process that the module writes into the history.</summary>
    public virtual void Record(IProcessCatalogue processes) { }

    /// <summary>Runs once before the host serves requests.</summary>
    public virtual Task OnApplicationInitializationAsync(ApplicationInitializationContext context) => Task.CompletedTask;

    /// <summary>Runs once at shutdown, in reverse order.</summary>
    public virtual Task OnApplicationShutdownAsync(ApplicationInitializationContext context) => Task.CompletedTask;

    /// <summary>The short name: <c>StaffModule</c> → <c>Staff</c>; prefix of tables, permissions and error codes.</summary>
    public string Name => GetType().Name.Replace("Module", "", StringComparison.Ordinal);
}

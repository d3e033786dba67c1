using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Kernel.Domain;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel.Persistence;

/// <summary>
/// The one context of the registry, composed of the mappings of its modules. Modules reach their sets through extension
/// properties of their own (<c>db.Teachers</c>).
/// </summary>
public sealed class RegistryDbContext(DbContextOptions<RegistryDbContext> options, ModuleSet modules, CurrentUserAccessor users, TimeProvider clock)
    : DbContext(options)
{
    private readonly HashSet<(Type Type, string? JobKey)> _savedWork = [];

    // Read by query filters at every execution, so that a filter follows the user of the scope.
    public bool ScopeIsDistrict => users.User.Scope.IsDistrict;
    public IReadOnlyList<Guid> ScopeSchoolIds => users.User.Scope.SchoolIds;
    public Guid? ScopeTeacherId => users.User.Scope.TeacherId;
    public Guid? ScopeAccountId => users.User.Id;
    public DateOnly ScopeToday => clock.TodayInChina;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => StorageConventions.Apply(configurationBuilder, Database.ProviderName);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        KernelMapping.Map(modelBuilder);
        foreach (var module in modules.Modules) module.Map(modelBuilder, this);
        StorageConventions.Apply(modelBuilder);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Stamp();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Stamp();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Rows for jobs that were saved since the last call: a drain row's type, an order's job.</summary>
    internal IReadOnlyCollection<(Type Type, string? JobKey)> TakeSavedWork()
    {
        if (_savedWork.Count == 0) return [];
        var work = _savedWork.ToList();
        _savedWork.Clear();
        return work;
    }

    private void Stamp()
    {
        var (now, userId) = (clock.UtcNow, users.User.Id);
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Added && entry.Entity is ICreationAudited created && created.CreationTime == default)
                (created.CreationTime, created.CreatorId) = (now, userId);
            if (entry.State == EntityState.Added && entry.Entity is DrainRow or JobRun) _savedWork.Add((entry.Entity.GetType(), (entry.Entity as JobRun)?.Key));
            if (entry.State != EntityState.Modified) continue;
            if (entry.Entity is IModificationAudited modified) (modified.LastModificationTime, modified.LastModifierId) = (now, userId);
            if (entry.Entity is AggregateRoot<Guid> root) root.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        }
    }
}

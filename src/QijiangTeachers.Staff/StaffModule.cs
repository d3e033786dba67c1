using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Application.Accounts;
using QijiangTeachers.Staff.Persistence;

namespace QijiangTeachers.Staff;

/// <summary>School districts, schools, teachers, employment; import and export.</summary>
[DependsOn(typeof(Administration.AdministrationModule))]
public sealed class StaffModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context) => context.Services.AddScoped<IAccountRoster, AccountRoster>();

    public override void Map(ModelBuilder model, RegistryDbContext db) => StaffMapping.Map(model, db);

    public override void Permit(IPermissionDefinitionContext context) => StaffPermissions.Define(context);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Credentials.Domain;
using QijiangTeachers.Credentials.Persistence;
using QijiangTeachers.Credentials.Seeding.Demo;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;

namespace QijiangTeachers.Credentials;

/// <summary>双师型 recognitions.</summary>
[DependsOn(typeof(Staff.StaffModule))]
public sealed class CredentialsModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context) => context.Services.AddScoped<IDataSeedContributor, CredentialsDemoSeedContributor>();

    public override void Map(ModelBuilder model, RegistryDbContext db) => CredentialsMapping.Map(model, db);

    public override void Permit(IPermissionDefinitionContext context) => CredentialsPermissions.Define(context);

    public override void Record(IProcessCatalogue processes)
    {
        foreach (var kind in CredentialsProcesses.All) processes.AddProcess(kind);
        processes.AddEvent<DualQualificationRecognised>("Credentials.DualQualificationRecognised");
        processes.AddEvent<DualQualificationCorrected>("Credentials.DualQualificationCorrected");
        processes.AddEvent<DualQualificationEnded>("Credentials.DualQualificationEnded");
        processes.AddEvent<DualQualificationEndTakenBack>("Credentials.DualQualificationEndTakenBack");
        processes.AddEvent<DualQualificationRemoved>("Credentials.DualQualificationRemoved");
    }
}

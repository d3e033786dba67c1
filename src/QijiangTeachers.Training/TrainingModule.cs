using QijiangTeachers.Training.Application.Consistency;
using QijiangTeachers.Kernel.Consistency;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Staff;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Training.Application.Balances;
using QijiangTeachers.Training.Application.Hours;
using QijiangTeachers.Training.Application.Import;
using QijiangTeachers.Training.Application.Ledger;
using QijiangTeachers.Training.Application.Rules;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Http;
using QijiangTeachers.Training.Pages;
using QijiangTeachers.Training.Persistence;
using QijiangTeachers.Training.Seeding;
using QijiangTeachers.Training.Seeding.Demo;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Training;

/// <summary>The hour ledger and the credit rules.</summary>
[DependsOn(typeof(Staff.StaffModule))]
public sealed class TrainingModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.AddScoped<IDataSeedContributor, CreditRulesSeedContributor>();
        services.AddScoped<IDataSeedContributor, TrainingDemoSeedContributor>();
        services.AddTeacherSection<TeacherHours>(new("hours", "TeacherSection:Hours", 200, TrainingPermissions.Hours.Default));
        services.AddTeacherSection<TranscriptButton>(new("transcript", "Hours:Certificate", 200, TrainingPermissions.Hours.Default) { Place = TeacherSectionPlace.Action });
        services.AddTeacherSection<CycleHours>(new("cycle-hours", "TeacherSection:CycleHours", 200, TrainingPermissions.Hours.Default) { Place = TeacherSectionPlace.Aside });
        services.AddSingleton(new NavItem("/rules/credits", "Menu:CreditRules", "adjustments", TrainingPermissions.CreditRules.Default, RoleNames.HrOfficer, RoleNames.TrainingOfficer) { Group = NavGroup.Training, Order = 90 });
        services.AddSingleton(new StartPage("/my", StaffPermissions.Own.Default, Order: 90));
        services.AddSingleton(new NavItem("/my", "Menu:TeacherHome", "home", TrainingPermissions.Hours.Default, RoleNames.Teacher) { Order = 10, Tab = 1 });
        services.AddSingleton(new NavItem("/my/hours", "Menu:MyHours", "notebook", TrainingPermissions.Hours.Default, RoleNames.Teacher) { Order = 20, Tab = 3 });
        string[] readers = [RoleNames.HrOfficer, RoleNames.TrainingOfficer, RoleNames.Principal, RoleNames.SchoolClerk];
        services.AddSingleton(new NavItem("/hours", "Menu:HourLedger", "notebook", TrainingPermissions.Hours.Browse, readers) { Group = NavGroup.Training, Order = 30 });
        services.AddSingleton(new NavItem("/hours/progress", "Menu:HourProgress", "hourglass", TrainingPermissions.Hours.Browse, readers) { Group = NavGroup.Training, Order = 40 });
        services.AddScoped<CreditRuleReader>();
        services.AddScoped<CreditRuleImpact>();
        services.AddScoped<ICreditRuleSetAppService, CreditRuleSetAppService>();
        services.AddScoped<HourLedger>();
        services.AddConsistencyCheck<HoursOutsideCheck>();
        services.AddPersonRows<HourEntryRows>();
        services.AddScoped<HourEntryList>();
        services.AddScoped<HourGrantReader>();
        services.AddScoped<HourRecording>();
        services.AddScoped<IHourEntryAppService, HourEntryAppService>();
        services.AddScoped<HourBalanceList>();
        services.AddScoped<HourBalanceReader>();
        services.AddScoped<IHourBalanceAppService, HourBalanceAppService>();
        services.AddSheetImporter<HourImporter>();
        services.AddTimelineSource<HourTimeline>("Training.HoursRecorded", "Training.HoursReversed");
    }

    public override void Map(ModelBuilder model, RegistryDbContext db) => TrainingMapping.Map(model, db);

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        app.MapHourEntries();
        app.MapHourBalances();
        app.MapCreditRuleSets();
    }

    public override void Permit(IPermissionDefinitionContext context) => TrainingPermissions.Define(context);

    public override void Record(IProcessCatalogue processes)
    {
        foreach (var kind in TrainingProcesses.All) processes.AddProcess(kind);
        processes.AddEvent<HoursRecorded>("Training.HoursRecorded");
        processes.AddEvent<HoursReversed>("Training.HoursReversed");
        processes.AddEvent<CreditRulesChanged>("Training.CreditRulesChanged");
    }
}

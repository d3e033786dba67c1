using QijiangTeachers.Cultivation.Application.Consistency;
using QijiangTeachers.Kernel.Consistency;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Cultivation.Application.Import;
using QijiangTeachers.Cultivation.Application.TierRules;
using QijiangTeachers.Cultivation.Application.Timeline;
using QijiangTeachers.Cultivation.Application.Titles;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Cultivation.Http;
using QijiangTeachers.Cultivation.Pages;
using QijiangTeachers.Cultivation.Persistence;
using QijiangTeachers.Cultivation.Seeding;
using QijiangTeachers.Cultivation.Seeding.Demo;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Cultivation;

/// <summary>The ladder of titles and its terms.</summary>
[DependsOn(typeof(Training.TrainingModule), typeof(Credentials.CredentialsModule))]
public sealed class CultivationModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.AddScoped<IDataSeedContributor, TierRulesSeedContributor>();
        services.AddConsistencyCheck<TitlesOutsideCheck>();
        services.AddPersonRows<TitleTermRows>();
        services.AddTeacherSection<HomeTitles>(new("home-titles", "HomeTitles", 300, CultivationPermissions.Titles.Default) { Place = TeacherSectionPlace.Home });
        services.AddTeacherSection<TeacherTitles>(new("titles", "TeacherSection:Titles", 300, CultivationPermissions.Titles.Default));
        services.AddTeacherMarks<TitleMarks>();
        services.AddSingleton(new NavItem("/rules/tiers", "Menu:TierRules", "adjustments", CultivationPermissions.TierRules.Default, RoleNames.HrOfficer) { Group = NavGroup.People, Order = 90 });
        services.AddSingleton(new NavItem("/titles", "Menu:Titles", "award", CultivationPermissions.Titles.Browse, RoleNames.HrOfficer, RoleNames.TrainingOfficer, RoleNames.Principal, RoleNames.SchoolClerk) { Group = NavGroup.People, Order = 30 });
        services.AddScoped<TierRuleReader>();
        services.AddScoped<TierRuleImpact>();
        services.AddScoped<ITierRuleSetAppService, TierRuleSetAppService>();
        services.AddScoped<TitleTermList>();
        services.AddScoped<ITitleTermAppService, TitleTermAppService>();
        services.AddScoped<IDataSeedContributor, CultivationDemoSeedContributor>();
        services.AddSheetImporter<TitleImporter>();
        services.AddTimelineSource<TitleTimeline>();
    }

    public override void Map(ModelBuilder model, RegistryDbContext db) => CultivationMapping.Map(model, db);

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        app.MapTitleTerms();
        app.MapTierRuleSets();
    }

    public override void Permit(IPermissionDefinitionContext context) => CultivationPermissions.Define(context);

    public override void Record(IProcessCatalogue processes)
    {
        foreach (var kind in CultivationProcesses.All) processes.AddProcess(kind);
        processes.AddEvent<TitleRecognised>("Cultivation.TitleRecognised");
        processes.AddEvent<TitleCorrected>("Cultivation.TitleCorrected");
        processes.AddEvent<TitleEnded>("Cultivation.TitleEnded");
        processes.AddEvent<TitleEndTakenBack>("Cultivation.TitleEndTakenBack");
        processes.AddEvent<TitleRemoved>("Cultivation.TitleRemoved");
        processes.AddEvent<TierRulesChanged>("Cultivation.TierRulesChanged");
    }
}

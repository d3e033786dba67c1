using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Seeding;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Staff.Application.Erasing;
using QijiangTeachers.Staff.Application;
using QijiangTeachers.Staff.Application.Accounts;
using QijiangTeachers.Staff.Application.Consistency;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Staff.Application.Reorganisations;
using QijiangTeachers.Staff.Application.RollOver;
using QijiangTeachers.Staff.Application.Service;
using QijiangTeachers.Staff.Commands;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Http;
using QijiangTeachers.Staff.Import;
using QijiangTeachers.Staff.Jobs;
using QijiangTeachers.Staff.Pages;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Staff.Seeding.Demo;

namespace QijiangTeachers.Staff;

/// <summary>School districts, schools, teachers, employment; import and export.</summary>
[DependsOn(typeof(Administration.AdministrationModule))]
public sealed class StaffModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.AddScoped<IAccountRoster, AccountRoster>();
        services.AddPersonFacts();
        services.AddScoped<ServiceRebuilder>();
        services.AddScoped<SchoolRebuilder>();
        services.AddRosterImport(context.Configuration);
        services.AddScoped<DemoDistrict>();
        services.AddScoped<IDemoPeople, DemoPeopleFinder>();
        services.AddScoped<IDataSeedContributor, StaffDemoSeedContributor>();
        services.AddScoped<IDataSeedContributor, DemoFaultsSeedContributor>();
        services.AddScoped<IDataSeedContributor, DemoTransferRequests>();
        services.AddRecords();
        services.AddMerging();
        services.AddErasing(context.Configuration);
        services.AddReorganisations();
        services.AddConsistency();
        services.AddScoped<SchoolYearRoller>();
        services.AddScoped<ISchoolYearAppService, SchoolYearAppService>();
        services.AddScoped<IConsoleCommand, RollOverCommand>();
        services.AddStaffNavigation();
    }

    public override void MapEndpoints(IEndpointRouteBuilder app) => app.MapRecords();

    public override void Schedule(IJobSchedule jobs)
    {
        jobs.OnDemand<RunRosterImport>(RunRosterImport.Key, tellsItsEnd: true);
        jobs.Recurring<FollowEmployers>(FollowEmployers.Key, "5 0 * * *");
        jobs.Recurring<FollowReorganisations>(FollowReorganisations.Key, "6 0 * * *");
        jobs.Recurring<RollOverSchoolYear>(RollOverSchoolYear.Key, "20 0 1 9 *");
        jobs.Recurring<CheckConsistency>(CheckConsistency.Key, "10 4 * * *");
        jobs.OnDemand<CheckConsistencyNow>(CheckConsistencyNow.Key);
        jobs.Recurring<RepeatErasures>(RepeatErasures.Key, "* * * * *");
        jobs.Recurring<ForgetImports>(ForgetImports.Key, "40 3 * * *");
    }

    public override void Map(ModelBuilder model, RegistryDbContext db) => StaffMapping.Map(model, db);

    public override void Permit(IPermissionDefinitionContext context) => StaffPermissions.Define(context);

    public override void Record(IProcessCatalogue processes)
    {
        foreach (var kind in StaffProcesses.All) processes.AddProcess(kind);
        processes.Mark(ProcessTrait.Read, StaffProcesses.Reveal);
        processes.Mark(ProcessTrait.Export, StaffProcesses.Export);
        RecordSchools(processes);
        processes.AddEvent<TeacherAdded>("Staff.TeacherAdded");
        processes.AddEvent<TeacherCorrected>("Staff.TeacherCorrected");
        processes.AddEvent<TeacherTransferred>("Staff.TeacherTransferred");
        processes.AddEvent<TeacherLeft>("Staff.TeacherLeft");
        processes.AddEvent<TeacherLeaveTakenBack>("Staff.TeacherLeaveTakenBack");
        processes.AddEvent<TeacherReturned>("Staff.TeacherReturned");
        processes.AddEvent<TeacherAttributeChanged>("Staff.TeacherAttributeChanged");
        processes.AddEvent<RecordConfirmed>("Staff.RecordConfirmed");
        processes.AddEvent<SpellAdded>("Staff.SpellAdded");
        processes.AddEvent<SpellCorrected>("Staff.SpellCorrected");
        processes.AddEvent<SpellEnded>("Staff.SpellEnded");
        processes.AddEvent<SpellRemoved>("Staff.SpellRemoved");
        processes.AddEvent<LeaveAdded>("Staff.LeaveAdded");
        processes.AddEvent<LeaveCorrected>("Staff.LeaveCorrected");
        processes.AddEvent<LeaveRemoved>("Staff.LeaveRemoved");
        processes.AddEvent<IdentityRevealed>("Staff.IdentityRevealed");
        processes.AddEvent<RosterExported>("Staff.RosterExported");
        processes.AddEvent<FaultReported>("Staff.FaultReported");
        processes.AddEvent<FaultAnswered>("Staff.FaultAnswered");
        processes.AddEvent<FaultWithdrawn>("Staff.FaultWithdrawn");
        processes.AddEvent<TeacherMerged>("Staff.TeacherMerged");
        processes.AddEvent<TeacherAbsorbed>("Staff.TeacherAbsorbed");
        processes.AddEvent<TeachersSeparated>("Staff.TeachersSeparated");
        processes.AddEvent<FoundNotSamePerson>("Staff.FoundNotSamePerson");
        processes.AddEvent<NotSamePersonTakenBack>("Staff.NotSamePersonTakenBack");
        processes.AddEvent<PersonErased>("Staff.PersonErased");
        processes.AddEvent<ConsistencyRepaired>("Staff.ConsistencyRepaired");
    }

    private static void RecordSchools(IProcessCatalogue processes)
    {
        processes.AddEvent<SchoolAdded>("Staff.SchoolAdded");
        processes.AddEvent<SchoolYearAdded>("Staff.SchoolYearAdded");
        processes.AddEvent<SchoolYearChanged>("Staff.SchoolYearChanged");
        processes.AddEvent<SchoolReorganised>("Staff.SchoolReorganised");
        processes.AddEvent<SchoolTookOver>("Staff.SchoolTookOver");
        processes.AddEvent<SchoolReorganisationTakenBack>("Staff.SchoolReorganisationTakenBack");
        processes.AddEvent<MovedWithSchool>("Staff.MovedWithSchool");
        processes.AddEvent<MoveWithSchoolTakenBack>("Staff.MoveWithSchoolTakenBack");
        processes.AddEvent<SchoolYearCarriedOver>("Staff.SchoolYearCarriedOver");
        processes.AddEvent<SchoolYearConfirmed>("Staff.SchoolYearConfirmed");
        processes.AddEvent<GroupingAdded>("Staff.GroupingAdded");
        processes.AddEvent<GroupingRenamed>("Staff.GroupingRenamed");
        processes.AddEvent<ClusterLeadSet>("Staff.ClusterLeadSet");
        processes.AddEvent<GroupingRemoved>("Staff.GroupingRemoved");
    }
}

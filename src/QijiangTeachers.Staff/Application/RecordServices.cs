using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Staff.Application.Own;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Application.Search;
using QijiangTeachers.Staff.Application.TeacherPage;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Application.Transfers;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application;

/// <summary>The services of teachers, careers, schools, faults and search.</summary>
internal static class RecordServices
{
    public static void AddRecords(this IServiceCollection services)
    {
        services.AddScoped<TeacherListQuery>();
        services.AddScoped<TeacherDetailReader>();
        services.AddScoped<TimelineReader>();
        // What isn't a fact of the career: accounts, reads of sensitive data.
        services.AddTimelineSource<EventTimeline>("Administration.", "Staff.IdentityRevealed", "Staff.RosterExported");
        services.AddScoped<RosterSheetWriter>();
        services.AddScoped<ITeacherAppService, TeacherAppService>();
        services.AddScoped<CareerEditor>();
        services.AddSingleton<IdentitySealer>();
        services.AddScoped<ITeacherRecordAppService, TeacherRecordAppService>();
        services.AddScoped<ICareerAppService, CareerAppService>();
        services.AddScoped<SchoolListQuery>();
        services.AddScoped<SchoolStaffReader>();
        services.AddScoped<SchoolEditor>();
        services.AddScoped<ISchoolAppService, SchoolAppService>();
        services.AddScoped<ISchoolClusterAppService, SchoolClusterAppService>();
        services.AddScoped<IGroupingAppService<SchoolCluster>>(p => p.GetRequiredService<ISchoolClusterAppService>());
        services.AddScoped<ClusterLeadEditor>();
        services.AddScoped<IGroupingAppService<EducationGroup>, EducationGroupAppService>();
        services.AddScoped<IFaultReportAppService, FaultReportAppService>();
        services.AddScoped<IChangeObserver, FaultMessages>();
        services.AddScoped<IChangeObserver, RevealMessages>();
        foreach (var kind in FaultMessages.Kinds.Concat(RevealMessages.Kinds)) services.AddSingleton(kind);
        services.AddScoped<IOwnRecordAppService, OwnRecordAppService>();
        services.AddScoped<ISearchAppService, SearchAppService>();
        services.AddScoped<PrincipalSteps>();
        services.AddScoped<TransferRequestKind>();
        services.AddScoped<IRequestKind>(p => p.GetRequiredService<TransferRequestKind>());
        services.AddScoped<FaultRequestKind>();
        services.AddScoped<IRequestKind>(p => p.GetRequiredService<FaultRequestKind>());
        services.AddScoped<IFaultRequestAppService, FaultRequestAppService>();
        services.AddScoped<ITransferRequestAppService, TransferRequestAppService>();
    }
}

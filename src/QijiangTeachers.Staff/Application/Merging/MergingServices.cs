using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Application.Merging;

/// <summary>Second records of one person.</summary>
internal static class MergingServices
{
    public static void AddMerging(this IServiceCollection services)
    {
        services.AddPersonRows<TeacherRows>();
        services.AddPersonRows<SpellRows>();
        services.AddPersonRows<AttributePeriodRows>();
        services.AddPersonRows<LeaveRows>();
        services.AddPersonRows<FaultReportRows>();
        services.AddRestingRows<ServiceSegment>();
        services.AddRestingRows<ServiceGap>();
        services.AddRestingRows<CreditableMonths>();
        services.AddRestingRows<TeacherMerge>();
        services.AddRestingRows<NotSamePerson>();
        services.AddRestingRows<ConsistencyFinding>();   // found anew by the next check
        services.AddScoped<MergedRecords>();
        services.AddScoped<MergePlanner>();
        services.AddScoped<TeacherMerger>();
        services.AddScoped<MergeUndoer>();
        services.AddScoped<ITeacherMergeAppService, TeacherMergeAppService>();
        services.AddScoped<IMergedIdentifierAppService, MergedIdentifierAppService>();
        services.AddScoped<IDuplicateAppService, DuplicateAppService>();
    }
}

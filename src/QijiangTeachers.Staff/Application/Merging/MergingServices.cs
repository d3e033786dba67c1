using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Erasing;
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
        services.AddRestingRows<ServiceSegment>(ErasureRule.Keep);
        services.AddRestingRows<ServiceGap>(ErasureRule.Keep);
        services.AddRestingRows<CreditableMonths>(ErasureRule.Keep);
        services.AddRestingRows<TeacherMerge>(ErasureRule.Empty(nameof(TeacherMerge.AbsorbedName), nameof(TeacherMerge.Reason), nameof(TeacherMerge.UndoReason)), nameof(TeacherMerge.SurvivorId), nameof(TeacherMerge.AbsorbedId));
        services.AddRestingRows<NotSamePerson>(ErasureRule.Remove, nameof(NotSamePerson.FirstId), nameof(NotSamePerson.SecondId));
        services.AddRestingRows<ConsistencyFinding>(ErasureRule.Remove);   // found anew by the next check
        services.AddRestingRows<PersonErasureRecord>(ErasureRule.Keep);
        services.AddScoped<MergedRecords>();
        services.AddScoped<MergePlanner>();
        services.AddScoped<TeacherMerger>();
        services.AddScoped<MergeUndoer>();
        services.AddScoped<ITeacherMergeAppService, TeacherMergeAppService>();
        services.AddScoped<IMergedIdentifierAppService, MergedIdentifierAppService>();
        services.AddScoped<IDuplicateAppService, DuplicateAppService>();
    }
}

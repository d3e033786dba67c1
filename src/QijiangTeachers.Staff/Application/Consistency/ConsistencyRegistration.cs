using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.Consistency;
using QijiangTeachers.Staff.Application.Consistency.Checks;
using QijiangTeachers.Staff.Commands;

namespace QijiangTeachers.Staff.Application.Consistency;

/// <summary>The checks of this module, and what runs those of all.</summary>
internal static class ConsistencyRegistration
{
    public static void AddConsistency(this IServiceCollection services)
    {
        services.AddConsistencyCheck<OverlapCheck>();
        services.AddConsistencyCheck<GapCheck>();
        services.AddConsistencyCheck<ClosedSchoolCheck>();
        services.AddConsistencyCheck<MergedRowsCheck>();
        services.AddConsistencyCheck<SchoolPeriodCheck>();
        services.AddConsistencyCheck<ServiceCheck>();
        services.AddConsistencyCheck<EmployerCheck>();
        services.AddScoped<ConsistencyChecker>();
        services.AddScoped<IConsistencyFindingAppService, ConsistencyFindingAppService>();
        services.AddScoped<IConsoleCommand, CheckConsistencyCommand>();
    }
}

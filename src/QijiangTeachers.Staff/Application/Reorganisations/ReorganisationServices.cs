using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Staff.Application.Reorganisations;

/// <summary>Schools that are closed, merged or split.</summary>
public static class ReorganisationServices
{
    internal static void AddReorganisations(this IServiceCollection services)
    {
        services.AddSchoolRows<SpellSchoolRows>();
        services.AddSchoolRows<RoleSchoolRows>();
        services.AddSchoolRows<LeadSchoolRows>();
        services.AddSchoolRows<RequestSchoolRows>();
        services.AddScoped<ReorganisationTargets>();
        services.AddScoped<ReorganisationPlanner>();
        services.AddScoped<SchoolReorganiser>();
        services.AddScoped<SchoolChangeReader>();
        services.AddScoped<ReorganisationUndoer>();
        services.AddScoped<ISchoolReorganisationAppService, SchoolReorganisationAppService>();
    }

    /// <summary>How a module's rows follow when a school ends.</summary>
    public static void AddSchoolRows<T>(this IServiceCollection services) where T : class, ISchoolRows => services.AddScoped<ISchoolRows, T>();
}

using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>What modules with facts about people build upon.</summary>
internal static class FactServices
{
    public static IServiceCollection AddPersonFacts(this IServiceCollection services)
        => services.AddScoped<TeacherNumbers>().AddScoped<FactChanges>().AddScoped<FactBatch>().AddScoped<PersonSet>();
}

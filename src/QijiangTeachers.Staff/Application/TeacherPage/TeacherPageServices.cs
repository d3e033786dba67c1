using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Staff.Application.TeacherPage;

/// <summary>How other modules add to the teacher page: sections, marks in its head, lines of the time line, filters of the list.</summary>
public static class TeacherPageServices
{
    /// <summary>A tab or a card with facts of the person; see <see cref="TeacherSection"/>.</summary>
    public static IServiceCollection AddTeacherSection<TComponent>(this IServiceCollection services, TeacherSection section) where TComponent : IComponent
        => services.AddSingleton(section with { Component = typeof(TComponent) });

    /// <summary>Small marks beside the name, e.g. 区级骨干教师 · 至 2028-06-09.</summary>
    public static IServiceCollection AddTeacherMarks<TMarks>(this IServiceCollection services) where TMarks : class, ITeacherMarks
        => services.AddScoped<ITeacherMarks, TMarks>();

    /// <summary>Lines of the time line that aren't events of the history: ledger rows, terms that expire.</summary>
    /// <param name="services">Of the module.</param>
    /// <param name="instead">Names of the events that only sum these lines up and therefore aren't lines themselves.</param>
    public static IServiceCollection AddTimelineSource<TSource>(this IServiceCollection services, params string[] instead) where TSource : class, ITimelineSource
    {
        foreach (var type in instead) services.AddSingleton(new HiddenEvent(type));
        return services.AddScoped<ITimelineSource, TSource>();
    }

    /// <summary>A filter of the teacher list over facts of another module.</summary>
    public static IServiceCollection AddTeacherFilter<TFilter>(this IServiceCollection services) where TFilter : class, ITeacherFilter
        => services.AddScoped<ITeacherFilter, TFilter>();
}

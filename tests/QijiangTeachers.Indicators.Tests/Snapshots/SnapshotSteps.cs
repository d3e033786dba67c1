using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Indicators.Application.Computing;
using QijiangTeachers.Indicators.Application.Snapshots;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Indicators.Jobs;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Indicators.Tests.Snapshots;

/// <summary>What the tests of snapshots do again and again, each step in a scope of its own.</summary>
internal static class SnapshotSteps
{
    public static async Task<T> WithAsync<TService, T>(this TestRegistry registry, Func<TService, Task<T>> work) where TService : notnull
    {
        await using var system = registry.AsSystem();
        return await work(system.Get<TService>());
    }

    public static Task WithAsync<TService>(this TestRegistry registry, Func<TService, Task> work) where TService : notnull
        => registry.WithAsync<TService, bool>(async service => { await work(service); return true; });

    public static Task StoredAsync(this TestRegistry registry, params DateOnly[] days)
        => registry.WithAsync<SnapshotWriter>(async writer => { foreach (var day in days) await writer.WriteAsync(day, default); });

    public static Task<IReadOnlyList<IndicatorFigure>> ComputedAsync(this TestRegistry registry, DateOnly day, params Guid[] schools)
        => registry.WithAsync<IndicatorCalculator, IReadOnlyList<IndicatorFigure>>(c => c.ComputeAsync(day, schools.Length == 0 ? null : schools, default));

    /// <summary>Also a stale one.</summary>
    public static Task<FigureSet> ReadAsync(this TestRegistry registry, DateOnly day, params Guid[] schools)
        => registry.WithAsync<FigureReader, FigureSet>(r => r.GetAsync(day, schools.Length == 0 ? null : schools, acceptStale: true, default));

    public static Task<List<StaleSchool>> MarksAsync(this TestRegistry registry)
        => registry.WithAsync<RegistryDbContext, List<StaleSchool>>(db => db.StaleSchools.ToListAsync());

    /// <summary>The job itself, as the commit wakes it.</summary>
    public static Task DrainAsync(this TestRegistry registry) => registry.Services.GetRequiredService<JobRunner>().RunAsync<RecomputeStale>();

    /// <summary>A process of the history with the changes that it makes.</summary>
    public static async Task RunAsync(this TestRegistry registry, string kind, Action<RegistryDbContext, ProcessRecorder> change)
    {
        await using var system = registry.AsSystem();
        await system.Get<UnitOfWork>().RunAsync(kind, "测试", recorder =>
        {
            change(system.Db, recorder);
            return Task.CompletedTask;
        });
    }

    /// <summary>A title, recognised the way the application does it: fact, event and marks in one transaction.</summary>
    public static Task RecognisedAsync(this TestRegistry registry, Teacher teacher, string on) => registry.RunAsync("Cultivation.RecogniseTitles", (db, recorder) =>
    {
        var term = new TitleTerm(teacher.Id, HonourTitle.DistrictBackboneTeacher, DateOnly.Parse(on), null, null, null, null, recorder.ProcessId);
        db.Add(term);
        recorder.Record(new TitleRecognised(term.Id, "区级骨干教师", term.From, null, null, null, null) { TeacherId = teacher.Id, On = term.From });
    });
}

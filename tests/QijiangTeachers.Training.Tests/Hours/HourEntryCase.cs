using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.History;
using QijiangTeachers.Training.Application.Hours;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Training.Tests.Hours;

/// <summary>Two schools with a teacher each, and the ledger as somebody in a role sees it.</summary>
public sealed class HourEntryCase : IAsyncDisposable
{
    private HourEntryCase(TestRegistry registry)
    {
        Registry = registry;
        (School, Other) = (registry.Given.School(), registry.Given.School());
        (Teacher, Stranger) = (registry.Given.TeacherAt(School), registry.Given.TeacherAt(Other));
    }

    public TestRegistry Registry { get; }
    public School School { get; }
    public School Other { get; }
    public Teacher Teacher { get; }
    public Teacher Stranger { get; }

    public static async Task<HourEntryCase> StartAsync(DatabaseProvider provider)
    {
        var one = new HourEntryCase(await TestRegistry.StartAsync(provider));
        await one.Registry.Given.StoreAsync();
        return one;
    }

    public CreateHourEntryDto New(decimal hours = 6, string activity = "新课标单元教学设计", TrainingLevel level = TrainingLevel.District, string? certificate = null, Teacher? teacher = null) => new()
    {
        TeacherNo = (teacher ?? Teacher).Number, Activity = activity, Level = level, Form = TrainingForm.Centralised, Hours = hours, StartOn = new(2025, 4, 12), EndOn = new(2025, 4, 12),
        CertificateNo = certificate,
    };

    public Task<T> ByTrainerAsync<T>(Func<IHourEntryAppService, Task<T>> act) => ByAsync(RoleNames.TrainingOfficer, null, act);

    public async Task<T> ByAsync<T>(string role, Guid? schoolId, Func<IHourEntryAppService, Task<T>> act, Guid? teacherId = null)
    {
        await using var scope = Registry.As(role, schoolId, teacherId);
        return await act(scope.Get<IHourEntryAppService>());
    }

    public Task<HourEntryDto> RecordedAsync(decimal hours = 6, string? certificate = null) => ByTrainerAsync(s => s.CreateAsync(New(hours, certificate: certificate)));

    /// <summary>Hours line by line in the order written.</summary>
    public async Task<IReadOnlyList<decimal>> LedgerAsync()
    {
        await using var system = Registry.AsSystem();
        return [.. (await system.Db.HourEntries.OrderBy(e => e.Id).ToListAsync()).Select(e => e.Hours)];
    }

    public async Task<IReadOnlyList<Recorded>> HistoryAsync() => await Registry.RecordedAsync();

    public ValueTask DisposeAsync() => Registry.DisposeAsync();
}

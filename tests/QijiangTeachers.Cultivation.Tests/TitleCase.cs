using QijiangTeachers.Cultivation.Application.Titles;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Cultivation.Tests;

/// <summary>Two schools with a teacher each, and titles as somebody in a role changes them.</summary>
public sealed class TitleCase : IAsyncDisposable
{
    private TitleCase(TestRegistry registry)
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

    public static async Task<TitleCase> StartAsync(DatabaseProvider provider)
    {
        var one = new TitleCase(await TestRegistry.StartAsync(provider));
        await one.Registry.Given.StoreAsync();
        return one;
    }

    public CreateTitleTermDto New(HonourTitle title = HonourTitle.DistrictBackboneTeacher, string on = "2025-06-10")
        => new() { TeacherNo = Teacher.Number, Title = title, RecognisedOn = DateOnly.Parse(on), DocumentNo = "綦教〔2025〕44 号" };

    public Task<TitleTermDto> RecognisedAsync(HonourTitle title = HonourTitle.DistrictBackboneTeacher) => ByHrAsync(s => s.CreateAsync(New(title)));

    public Task<T> ByHrAsync<T>(Func<ITitleTermAppService, Task<T>> act) => ByAsync(RoleNames.HrOfficer, null, act);

    public Task ByHrAsync(Func<ITitleTermAppService, Task> act) => ByHrAsync(async s => { await act(s); return true; });

    public async Task<T> ByAsync<T>(string role, Guid? schoolId, Func<ITitleTermAppService, Task<T>> act, Guid? teacherId = null)
    {
        await using var scope = Registry.As(role, schoolId, teacherId);
        return await act(scope.Get<ITitleTermAppService>());
    }

    public ValueTask DisposeAsync() => Registry.DisposeAsync();
}

using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Testing.Building;

/// <summary>The facts of one registry: make them, then <see cref="StoreAsync"/>.</summary>
public sealed class Given(TestRegistry registry) : FactsMaker(registry.Services.GetRequiredService<IPersonalDataProtector>())
{
    /// <summary>A teacher in service at the school since 2015, or since the day given.</summary>
    public Teacher TeacherAt(School school, string from = "2015-09-01", StaffCategory category = StaffCategory.FullTimeTeacher, string? name = null)
    {
        var teacher = Teacher(category, name: name);
        Spell(teacher, school, from);
        return teacher;
    }

    /// <summary>Stores what was made since the last time.</summary>
    public Task StoreAsync() => StoreAsync(Facts);

    public async Task StoreAsync(Facts facts)
    {
        await using var system = registry.AsSystem();
        await FactsStore.StoreAsync(system.Db, facts);
    }
}

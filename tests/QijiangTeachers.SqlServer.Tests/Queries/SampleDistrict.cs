using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;

namespace QijiangTeachers.SqlServer.Tests.Queries;

/// <summary>One of everything, so that a reader doesn't stop at its first, empty query.</summary>
internal sealed class SampleDistrict
{
    public required Guid TeacherId { get; init; }
    public required Guid SchoolId { get; init; }

    /// <summary>A row of every kind.</summary>
    public required IReadOnlyList<Guid> Ids { get; init; }

    public static async Task<SampleDistrict> CreateAsync(TestRegistry registry)
    {
        var given = registry.Given;
        School primary = given.School(pupils: 400), nursery = given.School(SchoolKind.Kindergarten, pupils: 90), vocational = given.School(SchoolKind.VocationalSecondary);
        var teacher = given.TeacherAt(primary);
        given.Spell(teacher, nursery, "2023-09-01", "2024-07-31", SpellKind.Exchange);
        given.Changed(teacher, TeacherAttribute.Stage, "2020-01-01", "2021-01-01", (int)SchoolStage.LowerSecondary);
        given.Leave(teacher, LeaveKind.Sickness, "2022-03-01", "2022-05-01");
        foreach (var title in Enum.GetValues<HonourTitle>()) given.Title(teacher, title, "2022-06-10", "2030-06-09");
        given.Dual(given.TeacherAt(vocational), "2021-01-01");
        given.Hours(teacher, 12, "2024-05-01");
        given.Rotation(teacher, nursery, "2023-09-01");
        await given.StoreAsync();
        await using var system = registry.AsSystem();
        return new() { TeacherId = teacher.Id, SchoolId = primary.Id, Ids = [teacher.Id, primary.Id, .. await IdsAsync(system)] };
    }

    private static async Task<List<Guid>> IdsAsync(UserScope system)
    {
        var ids = new List<Guid>();
        foreach (var entity in system.Db.Model.GetEntityTypes().Where(e => e.FindProperty("Id")?.ClrType == typeof(Guid)))
        {
            var first = typeof(SampleDistrict).GetMethod(nameof(FirstIdAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(entity.ClrType);
            if (await (Task<Guid?>)first.Invoke(null, [system])! is { } id) ids.Add(id);
        }
        return ids;
    }

    private static async Task<Guid?> FirstIdAsync<T>(UserScope system) where T : class
        => (await system.Db.Set<T>().IgnoreQueryFilters().Select(e => EF.Property<Guid>(e, "Id")).Take(1).ToListAsync()) is [var id] ? id : null;
}

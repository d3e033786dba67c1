using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Indicators.Tests.Merging;

/// <summary>No module may keep rows of people that a merge doesn't know.</summary>
public sealed class PersonRowsTests
{
    [Fact]
    public async Task Every_entity_that_names_a_teacher_says_how_its_rows_follow_a_merge()
    {
        await using var registry = await TestRegistry.StartAsync();
        await using var system = registry.AsSystem();
        var rules = system.Services.GetServices<IPersonRows>().Select(r => r.Entity).ToList();
        rules.ShouldBeUnique();
        var named = system.Db.Model.GetEntityTypes().Where(e => e.FindProperty("TeacherId") is not null || e.GetForeignKeys().Any(f => f.PrincipalEntityType.ClrType == typeof(Teacher))).Select(e => e.ClrType).ToList();
        named.Count.ShouldBeGreaterThan(12);
        named.Except(rules).Select(t => t.Name).ShouldBeEmpty("Register PersonRows<T> (they move) or RestingRows<T> (derived, or history) in the module that maps it: services.AddPersonRows<…>().");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Indicators.Tests.Merging;

/// <summary>No module may keep rows of people that a merge, or an erasure, doesn't know.</summary>
public sealed class PersonRowsTests
{
    [Fact]
    public async Task Every_entity_that_names_a_person_or_an_account_says_what_a_merge_and_an_erasure_do()
    {
        await using var registry = await TestRegistry.StartAsync();
        await using var system = registry.AsSystem();
        var rules = system.Services.GetServices<IPersonRows>().Select(r => r.Entity).ToList();
        rules.ShouldBeUnique();
        var named = system.Db.Model.GetEntityTypes().Where(e => e.FindProperty("TeacherId") is not null || e.GetForeignKeys().Any(f => f.PrincipalEntityType.ClrType == typeof(Teacher))).Select(e => e.ClrType).ToList();
        named.Count.ShouldBeGreaterThan(12);
        string[] accounts = ["AccountId", "UploaderId", "AbsentId", "StandInId"];
        named.AddRange(system.Db.Model.GetEntityTypes().Where(e => e.GetProperties().Any(p => accounts.Contains(p.Name)) || e.GetForeignKeys().Any(f => f.PrincipalEntityType.ClrType == typeof(Account))).Select(e => e.ClrType));
        named.Except(rules).Select(t => t.Name).ShouldBeEmpty("Say what a merge and an erasure do with its rows: register PersonRows<T> (they move) or RestingRows<T> (derived, history, of an account) in the module that maps it: services.AddPersonRows<…>().");
    }
}

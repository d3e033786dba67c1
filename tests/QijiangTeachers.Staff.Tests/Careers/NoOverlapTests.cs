using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing;

namespace QijiangTeachers.Staff.Tests.Careers;

/// <summary>PostgreSQL refuses overlapping main spells even from a writer that passes the domain and its lock by (design §5).</summary>
public sealed class NoOverlapTests
{
    [Fact]
    public async Task A_second_main_spell_on_the_same_day_is_refused_and_said_to_be_stale()
    {
        await using var registry = await TestRegistry.StartAsync(DatabaseProvider.PostgreSql);
        var (teacher, school) = await GivenAsync(registry);
        await Should.ThrowAsync<StaleVersionException>(() => AddAsync(registry, Employed(teacher, school, "2020-08-31", "2021-08-31")));
        (await SpellsAsync(registry)).ShouldBe(1);
    }

    [Fact]
    public async Task The_day_after_another_kind_and_a_removed_one_are_no_overlap()
    {
        await using var registry = await TestRegistry.StartAsync(DatabaseProvider.PostgreSql);
        var (teacher, school) = await GivenAsync(registry);
        var removed = Employed(teacher, school, "2016-09-01", "2017-08-31");
        removed.Remove(registry.Clock.UtcNow, null);
        await AddAsync(registry, Employed(teacher, school, "2020-09-01", null), removed,
            new Spell(teacher.Id, school.Id, SpellKind.Exchange, EffectivePeriod.Through(new(2018, 9, 1), new(2019, 8, 31)), Guid.CreateVersion7()));
        (await SpellsAsync(registry)).ShouldBe(3);
    }

    [Fact]
    public async Task Within_a_larger_transaction_the_command_itself_is_refused_and_the_rest_stays()
    {
        await using var registry = await TestRegistry.StartAsync(DatabaseProvider.PostgreSql);
        var (teacher, school) = await GivenAsync(registry);
        await using (var scope = registry.AsSystem())
        {
            await using var whole = await scope.Get<Transactions>().BeginAsync();
            var unitOfWork = scope.Get<UnitOfWork>();
            await unitOfWork.RunAsync("Staff.EditSpells", null, _ => { scope.Db.Add(Employed(teacher, school, "2020-09-01", "2021-08-31")); return Task.CompletedTask; });
            await Should.ThrowAsync<StaleVersionException>(() => unitOfWork.RunAsync("Staff.EditSpells", null, _ => { scope.Db.Add(Employed(teacher, school, "2021-08-31", null)); return Task.CompletedTask; }));
            await whole.CommitAsync();
        }
        (await SpellsAsync(registry)).ShouldBe(2);
    }

    // In service to 2020-08-31.
    private static async Task<(Teacher Teacher, School School)> GivenAsync(TestRegistry registry)
    {
        var (teacher, school) = (registry.Given.Teacher(), registry.Given.School());
        registry.Given.Spell(teacher, school, "2015-09-01", "2020-08-31");
        await registry.Given.StoreAsync();
        return (teacher, school);
    }

    private static Spell Employed(Teacher teacher, School school, string from, string? lastDay)
        => new(teacher.Id, school.Id, SpellKind.Main, EffectivePeriod.Through(DateOnly.Parse(from), lastDay is null ? null : DateOnly.Parse(lastDay)), Guid.CreateVersion7());

    private static async Task AddAsync(TestRegistry registry, params Spell[] spells)
    {
        await using var scope = registry.AsSystem();
        await scope.Get<UnitOfWork>().RunAsync("Staff.EditSpells", null, _ => { scope.Db.AddRange(spells); return Task.CompletedTask; });
    }

    private static async Task<int> SpellsAsync(TestRegistry registry)
    {
        await using var scope = registry.AsSystem();
        return await scope.Db.Spells.CountAsync();
    }
}

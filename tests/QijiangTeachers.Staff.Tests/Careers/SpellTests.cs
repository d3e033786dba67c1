using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing.Databases;
using static QijiangTeachers.Staff.Tests.Careers.CareerCase;

namespace QijiangTeachers.Staff.Tests.Careers;

public sealed class SpellTests
{
    [Theory, EachDatabase]
    public async Task An_earlier_spell_is_entered_corrected_and_taken_out_and_each_step_is_told(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        await AddAsync(c, "2010-09-01", "2015-08-31");
        (await c.SpellsAsync()).ShouldBe(["石壕中学 2010-09-01–2015-08-31", "清溪河小学 2015-09-01–"]);
        var spell = await SpellAsync(c, "2010-09-01");
        await c.HrAsync((s, stamp) => s.UpdateSpellAsync(c.Id, spell, Input(c, "2010-09-01", "2014-08-31", stamp)));
        (await c.SpellsAsync())[0].ShouldBe("石壕中学 2010-09-01–2014-08-31");
        await c.HrAsync((s, stamp) => s.RemoveSpellAsync(c.Id, spell, new() { Reason = "补录", ConcurrencyStamp = stamp }));
        (await c.SpellsAsync()).ShouldBe(["清溪河小学 2015-09-01–"]);
        (await c.SegmentsAsync(_ => "")).ShouldBe(["2015-09-01 "]);
        (await c.HistoryAsync()).ShouldBe([
            "Staff.EditSpells: Staff.SpellAdded 2010-09-01 补录", "Staff.EditSpells: Staff.SpellCorrected 2010-09-01 补录", "Staff.EditSpells: Staff.SpellRemoved 2010-09-01 补录"]);
    }

    [Fact]
    public async Task What_was_taken_out_can_be_entered_again()
    {
        await using var c = await StartAsync();
        await AddAsync(c, "2010-09-01", "2015-08-31");
        var spell = await SpellAsync(c, "2010-09-01");
        await c.HrAsync((s, stamp) => s.RemoveSpellAsync(c.Id, spell, new() { Reason = "错录", ConcurrencyStamp = stamp }));
        (await AddAsync(c, "2010-09-01", "2015-08-31")).ShouldBeTrue();
        await using (var system = c.Registry.AsSystem())
            (await system.Db.Spells.IgnoreQueryFilters(["SoftDelete"]).CountAsync(s => s.TeacherId == c.Id && s.IsDeleted)).ShouldBe(1, "the row stays");
        (await c.HrAsync((s, stamp) => s.RemoveSpellAsync(c.Id, spell, new() { Reason = "错录", ConcurrencyStamp = stamp }))).Changed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2014-09-01", "2015-09-01", "0004")]   // one day too long
    [InlineData("2016-09-01", null, "0004")]
    [InlineData("2010-09-01", "2009-09-01", "0008")]
    [InlineData("2000-09-01", "2001-09-01", "0007")]   // born 1985-05-15
    public async Task A_main_spell_that_cannot_be_is_refused(string from, string? last, string code)
    {
        await using var c = await StartAsync();
        (await Should.ThrowAsync<BusinessException>(() => AddAsync(c, from, last))).Code.ShouldBe("QijiangTeachers.Staff:" + code);
        (await c.HistoryAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_spell_sent_twice_is_one_and_one_that_differs_is_refused()
    {
        await using var c = await StartAsync();
        await AddAsync(c, "2010-09-01", "2015-08-31");
        (await AddAsync(c, "2010-09-01", "2015-08-31")).ShouldBeFalse();
        (await Should.ThrowAsync<BusinessException>(() => AddAsync(c, "2010-09-01", "2014-08-31"))).Code.ShouldEndWith(":0009");
    }

    [Fact]
    public async Task Placements_may_overlap_the_main_spell_but_the_rosters_spell_stays_one()
    {
        await using var c = await StartAsync();
        (await AddAsync(c, "2025-09-01", "2026-08-31", SpellKind.SupportTeaching)).ShouldBeTrue();
        var roster = await SpellAsync(c, "2015-09-01");
        (await Should.ThrowAsync<BusinessException>(() => c.HrAsync((s, stamp) => s.RemoveSpellAsync(c.Id, roster, new() { Reason = "x", ConcurrencyStamp = stamp })))).Code.ShouldEndWith(":0010");
    }

    [Theory]
    [InlineData("2010-09-01", "2015-08-31", true)]
    [InlineData("2026-12-01", null, false)]   // after a planned retirement: who employs from today on is the district's
    public async Task A_school_clerk_enters_the_past_and_decides_nothing(string from, string? last, bool allowed)
    {
        await using var c = await StartAsync();
        await c.LeaveAsync("2026-11-30");
        var stamp = await c.StampAsync();
        await using var clerk = c.Registry.As(RoleNames.SchoolClerk, c.First.Id);
        var command = () => clerk.Get<ICareerAppService>().AddSpellAsync(c.Id, Input(c, from, last, stamp));
        if (allowed) (await command()).Changed.ShouldBeTrue();
        else (await Should.ThrowAsync<BusinessException>(command)).Code.ShouldEndWith(":0015");
    }

    [Fact]
    public async Task A_clerk_moves_nobody_by_correcting_the_spell()
    {
        await using var c = await StartAsync();
        var (stamp, roster) = (await c.StampAsync(), await SpellAsync(c, "2015-09-01"));
        await using var clerk = c.Registry.As(RoleNames.SchoolClerk, c.First.Id);
        foreach (var last in new[] { null, "2026-01-31" })
            (await Should.ThrowAsync<BusinessException>(() => clerk.Get<ICareerAppService>().UpdateSpellAsync(c.Id, roster, Input(c, "2015-09-01", last, stamp)))).Code.ShouldEndWith(":0015");
        (await c.SpellsAsync()).ShouldBe(["清溪河小学 2015-09-01–"]);
    }

    [Fact]
    public async Task Nobody_outside_the_scope_and_nobody_himself_may_change_a_record()
    {
        await using var c = await StartAsync();
        var stamp = await c.StampAsync();
        await using var other = c.Registry.As(RoleNames.SchoolClerk, c.Second.Id);
        await Should.ThrowAsync<EntityNotFoundException>(() => other.Get<ICareerAppService>().AddSpellAsync(c.Id, Input(c, "2010-09-01", "2015-08-31", stamp)));
        await using var self = c.Registry.As(RoleNames.SchoolClerk, c.First.Id, c.Id);
        (await Should.ThrowAsync<BusinessException>(() => self.Get<ICareerAppService>().AddSpellAsync(c.Id, Input(c, "2010-09-01", "2015-08-31", stamp)))).Code.ShouldEndWith(":0014");
        await using var principal = c.Registry.As(RoleNames.Principal, c.First.Id);
        await Should.ThrowAsync<PermissionDeniedException>(() => principal.Get<ICareerAppService>().AddSpellAsync(c.Id, Input(c, "2010-09-01", "2015-08-31", stamp)));
    }

    private static async Task<bool> AddAsync(CareerCase c, string from, string? last, SpellKind kind = SpellKind.Main)
        => (await c.HrAsync((s, stamp) => s.AddSpellAsync(c.Id, Input(c, from, last, stamp) with { Kind = kind }))).Changed;

    private static SpellInput Input(CareerCase c, string from, string? last, string stamp) => new()
    {
        Kind = SpellKind.Main, SchoolId = c.Second.Id, From = Day(from), LastDay = last is null ? null : Day(last), Reason = "补录", ConcurrencyStamp = stamp,
    };

    private static async Task<Guid> SpellAsync(CareerCase c, string from)
    {
        await using var hr = c.Registry.As(RoleNames.HrOfficer);
        return (await hr.Get<Application.Teachers.ITeacherAppService>().GetAsync(c.Id)).Spells.Single(s => s.From == Day(from)).Id;
    }
}

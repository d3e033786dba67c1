using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing.Databases;
using static QijiangTeachers.Staff.Tests.Careers.CareerCase;

namespace QijiangTeachers.Staff.Tests.Careers;

public sealed class MoveTests
{
    [Theory, EachDatabase]
    public async Task A_transfer_ends_the_spell_on_the_day_before_and_the_history_says_why(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        (await c.TransferAsync("2025-09-01")).Changed.ShouldBeTrue();
        (await c.SpellsAsync()).ShouldBe(["清溪河小学 2015-09-01–2025-08-31", "石壕中学 2025-09-01–"]);
        (await c.SegmentsAsync(s => s.SchoolId == c.Second.Id)).ShouldBe(["2015-09-01 False", "2025-09-01 True"]);
        (await c.HistoryAsync()).ShouldBe(["Staff.Transfer: Staff.TeacherTransferred 2025-09-01 区内调配"]);
        await using var system = c.Registry.AsSystem();
        (await system.Db.Teachers.SingleAsync()).CurrentSchoolId.ShouldBe(c.Second.Id);
    }

    [Fact]
    public async Task A_transfer_sent_twice_changes_nothing_the_second_time()
    {
        await using var c = await StartAsync();
        await c.TransferAsync("2025-09-01");
        (await c.TransferAsync("2025-09-01")).Changed.ShouldBeFalse();
        (await c.HistoryAsync()).Count.ShouldBe(1);
        (await c.SpellsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_transfer_planned_for_the_future_leaves_today_as_it_is()
    {
        await using var c = await StartAsync();
        await c.TransferAsync("2027-09-01");
        await using var system = c.Registry.AsSystem();
        (await system.Db.Teachers.SingleAsync()).CurrentSchoolId.ShouldBe(c.First.Id);
    }

    [Fact]
    public async Task A_planned_retirement_stays_when_the_person_moves_before_it()
    {
        await using var c = await StartAsync();
        await c.LeaveAsync("2030-06-30");
        await c.TransferAsync("2025-09-01");
        (await c.SpellsAsync()).ShouldBe(["清溪河小学 2015-09-01–2025-08-31", "石壕中学 2025-09-01–2030-06-30"]);
    }

    [Theory]
    [InlineData("2015-09-01", "0003")]
    [InlineData("2010-01-01", "0001")]
    public async Task A_transfer_must_follow_the_arrival(string from, string code)
    {
        await using var c = await StartAsync();
        (await Should.ThrowAsync<BusinessException>(() => c.TransferAsync(from))).Code.ShouldBe("QijiangTeachers.Staff:" + code);
        (await c.HistoryAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_transfer_to_the_same_school_is_refused()
    {
        await using var c = await StartAsync();
        (await Should.ThrowAsync<BusinessException>(() => c.TransferAsync("2025-09-01", c.First))).Code.ShouldEndWith(":0002");
    }

    [Theory, EachDatabase]
    public async Task Leaving_ends_service_with_the_last_day_and_ends_placements_too(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider, (r, t, _, second) => r.Given.Spell(t, second, "2026-09-01", "2027-08-31", SpellKind.Exchange));
        await c.LeaveAsync("2026-10-31");
        (await c.SpellsAsync()).ShouldBe(["清溪河小学 2015-09-01–2026-10-31"]);
        (await c.HistoryAsync()).ShouldBe(["Staff.Leave: Staff.SpellEnded 2026-11-01 到龄", "Staff.Leave: Staff.TeacherLeft 2026-11-01 到龄"]);
        await using var system = c.Registry.AsSystem();
        (await system.Db.Teachers.SingleAsync()).Status.ShouldBe(ServiceStatus.Retired);
        (await system.Db.Spells.SingleAsync(s => s.Kind == SpellKind.Exchange)).Period.LastDay.ShouldBe(Day("2026-10-31"));
    }

    [Fact]
    public async Task A_departure_is_taken_back_and_the_spell_is_open_again()
    {
        await using var c = await StartAsync();
        await c.LeaveAsync("2026-10-31");
        await c.HrAsync((s, stamp) => s.TakeBackLeaveAsync(c.Id, new() { Reason = "错录", ConcurrencyStamp = stamp }));
        (await c.SpellsAsync()).ShouldBe(["清溪河小学 2015-09-01–"]);
        (await c.HrAsync((s, stamp) => s.TakeBackLeaveAsync(c.Id, new() { Reason = "错录", ConcurrencyStamp = stamp }))).Changed.ShouldBeFalse();
        (await c.HistoryAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_left_returns_as_the_spell_says_and_earlier_years_stay_what_they_were()
    {
        await using var c = await StartAsync();
        await c.LeaveAsync("2025-06-30");
        await c.HrAsync((s, stamp) => s.ReturnAsync(c.Id,
            new() { SchoolId = c.Second.Id, From = Day("2025-09-01"), Employment = EmploymentForm.SilverAge, Reason = "银龄讲学", ConcurrencyStamp = stamp }));
        (await c.SegmentsAsync(s => s.Employment)).ShouldBe(["2015-09-01 Established", "2025-09-01 SilverAge"]);
        (await Should.ThrowAsync<BusinessException>(() => c.HrAsync((s, stamp) => s.ReturnAsync(c.Id,
            new() { SchoolId = c.First.Id, From = Day("2026-01-01"), Reason = "x", ConcurrencyStamp = stamp })))).Code.ShouldEndWith(":0006");
    }
}

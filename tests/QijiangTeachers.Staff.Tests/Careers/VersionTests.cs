using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Databases;
using static QijiangTeachers.Staff.Tests.Careers.CareerCase;

namespace QijiangTeachers.Staff.Tests.Careers;

public sealed class VersionTests
{
    [Fact]
    public async Task A_change_that_saw_an_older_version_is_refused()
    {
        await using var c = await StartAsync();
        var seen = await c.StampAsync();
        await c.TransferAsync("2025-09-01");
        await using var hr = c.Registry.As(RoleNames.HrOfficer);
        await Should.ThrowAsync<StaleVersionException>(() => hr.Get<ICareerAppService>().LeaveAsync(c.Id,
            new() { Status = ServiceStatus.Retired, LastDay = Day("2026-06-30"), Reason = "x", ConcurrencyStamp = seen }));
        (await c.SpellsAsync()).ShouldBe(["清溪河小学 2015-09-01–2025-08-31", "石壕中学 2025-09-01–"]);
    }

    [Theory, EachDatabase]
    public async Task Parallel_writers_never_make_two_main_spells_overlap(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        await c.LeaveAsync("2020-06-30");
        var stamp = await c.StampAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TryAddAsync(c, stamp, i))));
        outcomes.Count(o => o).ShouldBe(1);
        (await c.SpellsAsync()).Count.ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task The_same_transfer_posted_at_the_same_time_moves_once(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var stamp = await c.StampAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => AttemptAsync(c, s => s.TransferAsync(c.Id,
            new() { SchoolId = c.Second.Id, From = Day("2025-09-01"), Reason = "区内调配", ConcurrencyStamp = stamp })))));
        (await c.SpellsAsync()).ShouldBe(["清溪河小学 2015-09-01–2025-08-31", "石壕中学 2025-09-01–"]);
        (await c.HistoryAsync()).Count.ShouldBe(1);
    }

    // Eight different main spells, all containing 2021-09-01.
    private static Task<bool> TryAddAsync(CareerCase c, string stamp, int i) => AttemptAsync(c, s => s.AddSpellAsync(c.Id, new()
    {
        Kind = SpellKind.Main, SchoolId = c.Second.Id, From = Day("2021-08-01").AddDays(i), LastDay = Day("2021-09-30"), Reason = "补录", ConcurrencyStamp = stamp,
    }));

    private static async Task<bool> AttemptAsync(CareerCase c, Func<ICareerAppService, Task<ChangeResultDto>> command)
    {
        await using var hr = c.Registry.As(RoleNames.HrOfficer);
        try
        {
            return (await command(hr.Get<ICareerAppService>())).Changed;
        }
        catch (Exception e) when (e is StaleVersionException or BusinessException)
        {
            return false;
        }
    }
}

using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Paging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Training.Application.Balances;
using QijiangTeachers.Training.Application.Hours;

namespace QijiangTeachers.Training.Tests.Hours;

/// <summary>The ledger's list: however it is asked for, the same lines, and no more questions to the database on a longer page.</summary>
public sealed class ListTests
{
    public static readonly IReadOnlyList<string?> Sortings =
        [null, "endOn", "name", "name desc", "school", "school desc", "teacherNo", "activity", "hours desc", "level", "recordedAt", "school, endOn"];

    [Theory, EachDatabase]
    public async Task Every_order_gives_every_line_once_page_by_page(DatabaseProvider provider)
    {
        await using var registry = await LedgerAsync(provider);
        await using var hr = registry.As(RoleNames.HrOfficer);
        var list = hr.Get<IHourEntryAppService>();
        var all = (await list.GetListAsync(new() { MaxResultCount = 1000 })).Items.Select(e => e.Id).ToList();
        all.Count.ShouldBe(26);
        foreach (var sorting in Sortings)
        {
            var whole = await list.GetListAsync(new() { MaxResultCount = 1000, Sorting = sorting });
            whole.Items.Select(e => e.Id).ShouldBe(all, ignoreOrder: true);
            var pages = new List<Guid>();
            for (var skip = 0; skip < 26; skip += 7)
            {
                var page = await list.GetListAsync(new() { SkipCount = skip, MaxResultCount = 7, Sorting = sorting });
                page.TotalCount.ShouldBe(26);
                pages.AddRange(page.Items.Select(e => e.Id));
            }
            pages.ShouldBe(whole.Items.Select(e => e.Id), $"sorting {sorting}");
            (await list.GetListAsync(new() { SkipCount = 26, MaxResultCount = 7, Sorting = sorting })).Items.ShouldBeEmpty();
        }
    }

    [Theory, EachDatabase]
    public async Task By_person_the_lines_stand_in_the_order_of_names_and_schools(DatabaseProvider provider)
    {
        await using var registry = await LedgerAsync(provider);
        await using var hr = registry.As(RoleNames.HrOfficer);
        var list = hr.Get<IHourEntryAppService>();
        var byName = (await list.GetListAsync(new() { MaxResultCount = 1000, Sorting = "name" })).Items;
        byName.Select(e => e.NameKey).ShouldBe(byName.Select(e => e.NameKey).Order(StringComparer.Ordinal));
        byName[0].EndOn.ShouldBe(byName.Where(e => e.TeacherId == byName[0].TeacherId).Max(e => e.EndOn));
        var bySchool = (await list.GetListAsync(new() { MaxResultCount = 1000, Sorting = "school desc" })).Items;
        bySchool.Select(e => e.SchoolKey).ShouldBe(bySchool.Select(e => e.SchoolKey).OrderDescending(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Conditions_leave_the_lines_they_name_and_count_them(DatabaseProvider provider)
    {
        await using var registry = await LedgerAsync(provider);
        await using var hr = registry.As(RoleNames.HrOfficer);
        var list = hr.Get<IHourEntryAppService>();
        var all = (await list.GetListAsync(new() { MaxResultCount = 1000 })).Items;
        var one = all[0];
        foreach (var sorting in Sortings)
        {
            await HoldsAsync(new() { Standing = true }, e => !e.IsReversal && !e.IsReversed);
            await HoldsAsync(new() { Standing = false }, e => e.IsReversal || e.IsReversed);
            await HoldsAsync(new() { SchoolId = one.SchoolId }, e => e.SchoolId == one.SchoolId);
            await HoldsAsync(new() { TeacherId = one.TeacherId }, e => e.TeacherId == one.TeacherId);
            await HoldsAsync(new() { Filter = one.TeacherNo }, e => e.TeacherId == one.TeacherId);
            await HoldsAsync(new() { Filter = one.Name }, e => e.Name == one.Name);
            await HoldsAsync(new() { From = one.EndOn, Standing = true }, e => e.EndOn >= one.EndOn && !e.IsReversal && !e.IsReversed);

            async Task HoldsAsync(GetHourEntryListInput input, Func<HourEntryDto, bool> holds)
            {
                var page = await list.GetListAsync(input with { MaxResultCount = 1000, Sorting = sorting });
                page.Items.Select(e => e.Id).ShouldBe(all.Where(holds).Select(e => e.Id), ignoreOrder: true);
                page.TotalCount.ShouldBe(page.Items.Count);
                page.Items.ShouldNotBeEmpty();
            }
        }
    }

    [Theory, EachDatabase]
    public async Task A_principal_sees_no_line_of_another_school_in_any_order_nor_count(DatabaseProvider provider)
    {
        await using var registry = await LedgerAsync(provider);
        await using var hr = registry.As(RoleNames.HrOfficer);
        var all = (await hr.Get<IHourEntryAppService>().GetListAsync(new() { MaxResultCount = 1000 })).Items;
        var (own, other) = (all[0], all.First(e => e.SchoolId != all[0].SchoolId));
        foreach (var role in new[] { RoleNames.Principal, RoleNames.SchoolClerk })
        {
            await using var school = registry.As(role, own.SchoolId);
            var list = school.Get<IHourEntryAppService>();
            foreach (var sorting in Sortings)
            {
                var mine = await list.GetListAsync(new() { MaxResultCount = 1000, Sorting = sorting });
                mine.Items.Select(e => e.Id).ShouldBe(all.Where(e => e.SchoolId == own.SchoolId).Select(e => e.Id), ignoreOrder: true);
                mine.TotalCount.ShouldBe(mine.Items.Count);
                foreach (var input in new GetHourEntryListInput[] { new() { Filter = other.TeacherNo }, new() { Filter = other.Name }, new() { SchoolId = other.SchoolId }, new() { TeacherId = other.TeacherId } })
                    (await list.GetListAsync(input with { Sorting = sorting })).TotalCount.ShouldBe(0);
                (await list.GetListAsync(new() { Standing = false, Sorting = sorting, MaxResultCount = 1000 })).Items.ShouldAllBe(e => e.SchoolId == own.SchoolId);
            }
        }
    }

    [Theory, EachDatabase]
    public async Task A_longer_page_asks_the_database_no_more(DatabaseProvider provider)
    {
        var counter = new CommandCounter();
        await using var registry = await LedgerAsync(provider, counter);
        await using var hr = registry.As(RoleNames.HrOfficer);
        await LinesAsync(1, null);   // permissions are read once
        foreach (var sorting in Sortings)
        {
            var (few, many) = (await LinesAsync(2, sorting), await LinesAsync(1000, sorting));
            many.Count.ShouldBe(few.Count, sorting);
            few.Count.ShouldBeInRange(3, 4, sorting);   // the merged records are one of them
        }
        var balances = hr.Get<IHourBalanceAppService>();
        await balances.GetListAsync(new());
        var one = await counter.OfAsync(() => balances.GetListAsync(new() { MaxResultCount = 1 }));
        (await counter.OfAsync(() => balances.GetListAsync(new() { MaxResultCount = 1000 }))).Count.ShouldBe(one.Count);

        Task<IReadOnlyList<string>> LinesAsync(int size, string? sorting) => counter.OfAsync(() => hr.Get<IHourEntryAppService>().GetListAsync(new() { MaxResultCount = size, Sorting = sorting }));
    }

    /// <summary>Two schools, four people, 24 entries of several days; one is reversed and one corrected to less.</summary>
    private static async Task<TestRegistry> LedgerAsync(DatabaseProvider provider, CommandCounter? counter = null)
    {
        var registry = await TestRegistry.StartAsync(provider, counter is null ? null : counter.Watch);
        var (first, second) = (registry.Given.School(), registry.Given.School());
        Teacher[] teachers = [registry.Given.TeacherAt(first), registry.Given.TeacherAt(second), registry.Given.TeacherAt(first), registry.Given.TeacherAt(second)];
        for (var i = 0; i < 23; i++) registry.Given.Hours(teachers[i % 4], 3 + i % 5, $"2025-0{1 + i % 9}-{10 + i % 3}");
        await registry.Given.StoreAsync();
        await using var trainer = registry.As(RoleNames.TrainingOfficer);
        var ledger = trainer.Get<IHourEntryAppService>();
        var some = (await ledger.GetListAsync(new() { TeacherId = teachers[0].Id })).Items;
        await ledger.ReverseAsync(some[0].Id, new() { Reason = "多记" });
        var other = (await ledger.GetListAsync(new() { TeacherId = teachers[1].Id })).Items;
        await ledger.UpdateAsync(other[0].Id, UpdateHourEntryDto.From(other[0]) with { Hours = 1, Reason = "实到 1 学时" });
        return registry;
    }
}

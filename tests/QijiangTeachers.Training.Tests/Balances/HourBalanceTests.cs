using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Training.Application.Balances;
using QijiangTeachers.Training.Application.Rules;
using QijiangTeachers.Training.Domain;

namespace QijiangTeachers.Training.Tests.Balances;

public sealed class HourBalanceTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    [Theory, EachDatabase]
    public async Task The_list_says_the_weakest_first_and_agrees_with_each_account(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var school = registry.Given.School();
        var people = new[] { "2015-09-01", "2024-01-01", "2025-06-15", "2022-03-10" }.Select(from => registry.Given.TeacherAt(school, from)).ToList();
        var random = new Random(7);
        foreach (var teacher in people)
            for (var i = 0; i < 12; i++)
            {
                var entry = registry.Given.Hours(teacher, random.Next(1, 60), Day.AddDays(-random.Next(-60, 1900)).ToString("yyyy-MM-dd"), (TrainingLevel)random.Next(1, 5), (TrainingForm)random.Next(1, 5));
                if (random.Next(4) == 0) registry.Given.Facts.Hours.Add(entry.Reverse(entry.ProcessId, DateTime.UnixEpoch, null));
            }
        await registry.Given.StoreAsync();
        await PublishAsync(registry);

        await using var principal = registry.As(RoleNames.Principal, school.Id);
        var balances = principal.Get<IHourBalanceAppService>();
        var page = await balances.GetListAsync(new() { AsOf = Day });
        // Who joined in the running month owes nothing yet and isn't on the list.
        page.Items.Select(b => b.TeacherId).ShouldBe(people.Where(t => t != people[2]).Select(t => t.Id), ignoreOrder: true);
        page.Items.Select(b => b.Owed - b.Counted).ShouldBeInOrder(SortDirection.Descending);
        foreach (var row in page.Items)
        {
            var account = await balances.GetAsync(row.TeacherId, Day);
            (row.Owed, row.Counted, row.Months).ShouldBe((account.OwedToDate, account.Counted, account.Months));
        }
        var summary = await balances.GetSummaryAsync(new() { AsOf = Day });
        (summary.People, summary.Done, summary.MissingHours).ShouldBe((3, page.Items.Count(b => b.IsDone), page.Items.Sum(b => b.Missing)));
    }

    [Theory, EachDatabase]
    public async Task In_no_cycle_nobody_owes_and_a_stranger_is_not_found(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (own, other) = (registry.Given.School(), registry.Given.School());
        var (teacher, stranger) = (registry.Given.TeacherAt(own), registry.Given.TeacherAt(other));
        await registry.Given.StoreAsync();
        await using var scope = registry.As(RoleNames.Teacher, teacherId: teacher.Id);
        var balances = scope.Get<IHourBalanceAppService>();
        (await balances.GetMineAsync(new(2020, 12, 31))).Cycle.ShouldBeNull();
        (await balances.GetMineAsync(new(2025, 12, 31))).OwedToDate.ShouldBe(360);
        await Should.ThrowAsync<EntityNotFoundException>(() => balances.GetAsync(stranger.Id, Day));
        await Should.ThrowAsync<PermissionDeniedException>(() => balances.GetListAsync(new()));
    }

    /// <summary>A version with caps, so that list and account must agree on them too.</summary>
    private static async Task PublishAsync(TestRegistry registry)
    {
        await using var hr = registry.As(RoleNames.HrOfficer);
        var rules = hr.Get<ICreditRuleSetAppService>();
        var standing = (await rules.GetListAsync()).Single(r => r.CycleFrom == new DateOnly(2021, 1, 1) && r.IsActive);
        var input = CreateCreditRuleSetDto.From(standing) with
        {
            ValidFrom = new(2025, 1, 1), Source = "綦教〔2025〕3 号", Reason = "限制校本", Caps = [new(TrainingLevel.School, null, null, PerYear: true, 20), new(TrainingLevel.District, TrainingForm.Online, null, PerYear: false, 50)],
        };
        (await rules.PreviewAsync(input)).Changes.ShouldHaveSingleItem().Field.ShouldBe("计入上限");
        (await rules.CreateAsync(input)).Version.ShouldBe(2);
        await Should.ThrowAsync<StaleVersionException>(() => rules.CreateAsync(input with { HoursPerYear = 60 }));
        var overlapping = input with { BasedOnId = (await rules.GetListAsync()).Single(r => r is { Version: 2, IsActive: true }).Id, Caps = [new(TrainingLevel.School, null, null, true, 20), new(null, TrainingForm.SchoolBased, null, true, 9)] };
        (await Should.ThrowAsync<InputInvalidException>(() => rules.PreviewAsync(overlapping))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Caps");
    }
}

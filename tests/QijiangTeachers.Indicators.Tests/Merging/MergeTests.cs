using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Merging;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Training.Persistence;

namespace QijiangTeachers.Indicators.Tests.Merging;

/// <summary>Two records of one person become one, and two again (issue 8).</summary>
public sealed class MergeTests
{
    private static readonly DateOnly Past = new(2015, 6, 30), Today = new(2026, 11, 24);

    [Theory, EachDatabase]
    public async Task Undoing_brings_every_row_of_every_module_back(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        var before = await given.DumpAsync();
        var made = await given.MergeAsync("name", "idNumber", "title", "phone");
        (await given.DumpAsync()).Except(before).Count().ShouldBeGreaterThan(10);
        (await given.UndoAsync(made.Id)).Changed.ShouldBeTrue();
        var after = await given.DumpAsync();
        after.Except(before).ShouldBeEmpty();
        before.Except(after).ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task Rows_move_and_what_both_say_counts_once(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        var made = await given.MergeAsync();
        (await given.SpellsAsync(given.New)).ShouldBe(["清溪河小学 2010-09-01–2020-08-31", "石壕中学 2020-09-01–"]);
        await given.ReadAsync(async db =>
        {
            (await db.Set<TitleTerm>().CountAsync(t => t.TeacherId == given.New.Id)).ShouldBe(1);
            (await db.HourEntries.Where(h => h.TeacherId == given.New.Id).SumAsync(h => h.HoursTenths)).ShouldBe(200);
            (await db.Leaves.CountAsync(l => l.TeacherId == given.New.Id)).ShouldBe(1);
            (await db.FaultReports.CountAsync(f => f.TeacherId == given.New.Id)).ShouldBe(1);
            var accounts = await db.Set<Account>().ToDictionaryAsync(a => a.TeacherId!.Value);
            accounts[given.Old.Id].ClosedBecause.ShouldNotBeNull().ShouldContain(given.New.Number);
            accounts[given.New.Id].IsClosed.ShouldBeFalse();
            (await db.Set<InboxMessage>().SingleAsync(m => m.Key == "one")).AccountId.ShouldBe(accounts[given.New.Id].Id);
            (await db.Teachers.AnyAsync(t => t.Id == given.Old.Id)).ShouldBeFalse();
            (await db.ServiceSegments.AnyAsync(s => s.TeacherId == given.Old.Id)).ShouldBeFalse();
            return true;
        });
        await using var hr = given.Registry.As(RoleNames.HrOfficer);
        var rows = (await hr.Get<ITeacherMergeAppService>().GetAsync(made.Id)).Rows;
        rows.Where(r => r.Act == RowAct.SetAside).Select(r => r.Entity).ShouldBe([nameof(HourEntry), nameof(TitleTerm)], ignoreOrder: true);
        (await hr.Get<ITeacherMergeAppService>().CreateAsync(given.InputOf(new() { Survivor = Side(), Absorbed = Side() }))).ShouldBe(made with { Changed = false });
    }

    [Theory, EachDatabase]
    public async Task Figures_of_past_days_count_the_person_once_and_as_before(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        (await PeopleAsync(given, Today)).ShouldBe(2);
        var past = await SegmentAsync(given, given.Old, Past);
        var made = await given.MergeAsync("employment");
        (await PeopleAsync(given, Today)).ShouldBe(1);
        (await PeopleAsync(given, Past)).ShouldBe(1);
        (await SegmentAsync(given, given.New, Past)).ShouldBe(past);
        (await SegmentAsync(given, given.New, Today)).ShouldContain(nameof(ProfessionalTitle.FirstGrade));
        (await BackbonesAsync(given, Today)).ShouldBe(1);
        await given.UndoAsync(made.Id);
        (await PeopleAsync(given, Today)).ShouldBe(2);
        (await BackbonesAsync(given, Today)).ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task What_was_added_or_changed_since_stays_when_it_is_undone(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        var made = await given.MergeAsync("title", "name");
        await using (var hr = given.Registry.As(RoleNames.HrOfficer))
        {
            var teacher = await hr.Get<ITeacherAppService>().GetAsync(given.New.Id);
            await hr.Get<ITeacherRecordAppService>().UpdateAsync(given.New.Id, UpdateTeacherDto.From(teacher.Profile with { Title = ProfessionalTitle.Senior }, teacher.ConcurrencyStamp) with { Reason = "晋升" });
        }
        var moved = await given.ReadAsync(db => db.HourEntries.SingleAsync(h => h.TeacherId == given.New.Id && h.HoursTenths == 80));
        await using (var system = given.Registry.AsSystem())
        {
            system.Db.Add(moved.Reverse(Guid.CreateVersion7(), new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc), null));
            system.Db.Add(new Leave(given.New.Id, LeaveKind.Study, new(new(2026, 1, 1), new(2026, 2, 1)), null, Guid.CreateVersion7()));
            await system.Db.SaveChangesAsync();
        }
        await using (var hr = given.Registry.As(RoleNames.HrOfficer))
            (await hr.Get<ITeacherMergeAppService>().GetUndoPreviewAsync(made.Id)).Where(r => !r.Returns).ShouldHaveSingleItem().Note.ShouldNotBeNull().ShouldContain("职称");
        await given.UndoAsync(made.Id);
        await given.ReadAsync(async db =>
        {
            var stayed = await db.Teachers.SingleAsync(t => t.Id == given.New.Id);
            (stayed.Title, stayed.Name).ShouldBe((ProfessionalTitle.Senior, "罗清禾"));
            (await db.Leaves.SingleAsync(l => l.TeacherId == given.New.Id)).Kind.ShouldBe(LeaveKind.Study);
            (await db.HourEntries.Where(h => h.TeacherId == given.Old.Id).SumAsync(h => h.HoursTenths)).ShouldBe(120);
            (await db.HourEntries.Where(h => h.TeacherId == given.New.Id).SumAsync(h => h.HoursTenths)).ShouldBe(120);
            return true;
        });
    }

    [Theory, EachDatabase]
    public async Task An_end_that_comes_back_stops_before_what_was_entered_since(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        await using (var hr = given.Registry.As(RoleNames.HrOfficer))
        {
            // The other way round: the new record goes into the old one, whose employment ends in 2020.
            var merges = hr.Get<ITeacherMergeAppService>();
            var pair = await merges.GetPreviewAsync(given.Old.Id, given.New.Id);
            var made = await merges.CreateAsync(new() { SurvivorId = given.Old.Id, AbsorbedId = given.New.Id, Taken = [], Reason = "核对", SurvivorStamp = pair.Survivor.ConcurrencyStamp, AbsorbedStamp = pair.Absorbed.ConcurrencyStamp });
            (await given.SpellsAsync(given.Old)).ShouldBe(["清溪河小学 2010-09-01–2020-08-31", "石壕中学 2020-09-01–"]);
            await hr.Get<ICareerAppService>().TransferAsync(given.Old.Id, new() { SchoolId = given.First.Id, From = new(2024, 9, 1), Reason = "调回", ConcurrencyStamp = await StampAsync(given, given.Old) });
            await merges.UndoAsync(made.Id, new() { ConcurrencyStamp = made.ConcurrencyStamp, Reason = "两个人" });
        }
        (await given.SpellsAsync(given.Old)).ShouldBe(["清溪河小学 2010-09-01–2024-08-31", "清溪河小学 2024-09-01–"]);
        (await given.SpellsAsync(given.New)).ShouldBe(["石壕中学 2020-09-01–2024-08-31"]);
    }

    [Theory, EachDatabase]
    public async Task Who_saw_an_older_version_is_refused_and_nothing_is_written(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        var before = await given.DumpAsync();
        await using var hr = given.Registry.As(RoleNames.HrOfficer);
        var pair = await hr.Get<ITeacherMergeAppService>().GetPreviewAsync(given.New.Id, given.Old.Id);
        await Should.ThrowAsync<StaleVersionException>(() => hr.Get<ITeacherMergeAppService>().CreateAsync(given.InputOf(pair) with { AbsorbedStamp = new('0', 32) }));
        await Should.ThrowAsync<BusinessException>(() => hr.Get<ITeacherMergeAppService>().CreateAsync(given.InputOf(pair) with { AbsorbedId = given.New.Id }));
        (await given.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task The_school_and_the_person_may_not()
    {
        await using var given = await MergeCase.StartAsync(DatabaseProvider.Sqlite);
        foreach (var role in new[] { RoleNames.Principal, RoleNames.SchoolClerk })
        {
            await using var school = given.Registry.As(role, given.First.Id);
            await Should.ThrowAsync<PermissionDeniedException>(() => school.Get<ITeacherMergeAppService>().GetPreviewAsync(given.New.Id, given.Old.Id));
            await Should.ThrowAsync<PermissionDeniedException>(() => school.Get<IDuplicateAppService>().GetListAsync(new()));
        }
    }

    [Theory, EachDatabase]
    public async Task Old_identifiers_lead_on(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        var made = await given.MergeAsync();
        await using (var hr = given.Registry.As(RoleNames.HrOfficer))
        {
            (await hr.Get<ITeacherAppService>().GetSurvivorAsync(given.Old.Id)).ShouldBe(given.New.Id);
            var known = (await hr.Get<IMergedIdentifierAppService>().GetListAsync(new())).Items.ShouldHaveSingleItem();
            (known.OldId, known.OldNumber, known.NewId, known.UndoneAt).ShouldBe((given.Old.Id, given.Old.Number, given.New.Id, null));
            (await hr.Get<IMergedIdentifierAppService>().GetListAsync(new() { Since = given.Registry.Clock.GetUtcNow().UtcDateTime.AddMinutes(1) })).TotalCount.ShouldBe(0);
            (await hr.Get<ITeacherAppService>().GetTimelineAsync(given.New.Id, new())).Items.Select(l => l.Title).ShouldContain($"并入档案 {given.Old.Number}");
        }
        given.Registry.Clock.Advance(TimeSpan.FromHours(1));
        await given.UndoAsync(made.Id);
        await using (var hr = given.Registry.As(RoleNames.HrOfficer))
        {
            (await hr.Get<ITeacherAppService>().GetSurvivorAsync(given.Old.Id)).ShouldBeNull();
            (await hr.Get<IMergedIdentifierAppService>().GetListAsync(new() { Since = given.Registry.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1) })).Items.ShouldHaveSingleItem().UndoneAt.ShouldNotBeNull();
        }
        await using (var school = given.Registry.As(RoleNames.Principal, given.First.Id))
            (await school.Get<IMergedIdentifierAppService>().GetListAsync(new())).TotalCount.ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task Merges_lie_on_each_other_and_come_off_from_above(DatabaseProvider provider)
    {
        Teacher third = null!;
        await using var given = await MergeCase.StartAsync(provider, (r, _, _) => third = r.Given.Teacher(birth: "1985-05-15", name: "罗青禾"));
        var first = await given.MergeAsync();
        await using var hr = given.Registry.As(RoleNames.HrOfficer);
        var merges = hr.Get<ITeacherMergeAppService>();
        var pair = await merges.GetPreviewAsync(third.Id, given.New.Id);
        var second = await merges.CreateAsync(new() { SurvivorId = third.Id, AbsorbedId = given.New.Id, Taken = [], Reason = "核对", SurvivorStamp = pair.Survivor.ConcurrencyStamp, AbsorbedStamp = pair.Absorbed.ConcurrencyStamp });
        (await hr.Get<ITeacherAppService>().GetSurvivorAsync(given.Old.Id)).ShouldBe(third.Id);
        (await Should.ThrowAsync<BusinessException>(() => given.UndoAsync(first.Id))).Code.ShouldBe("QijiangTeachers.Staff:0052");
        await given.UndoAsync(second.Id);
        (await given.UndoAsync(first.Id)).Changed.ShouldBeTrue();
        (await given.SpellsAsync(given.Old)).ShouldBe(["清溪河小学 2010-09-01–"]);
    }

    [Theory, EachDatabase]
    public async Task Likely_pairs_are_found_and_remembered_as_two_people(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider, (r, _, _) =>
        {
            r.Given.Teacher(birth: "1985-05-15", name: "王建国");
            r.Given.Teacher(birth: "1990-01-01", name: "罗青禾");
        });
        await using var hr = given.Registry.As(RoleNames.HrOfficer);
        var duplicates = hr.Get<IDuplicateAppService>();
        var pair = (await duplicates.GetListAsync(new())).Items.ShouldHaveSingleItem();
        (pair.FirstId, pair.SecondId).ShouldBe((given.Old.Id, given.New.Id));
        pair.Reasons.Take(2).ShouldBe([DuplicateReason.SameSound, DuplicateReason.SameBirthDate]);
        var found = await duplicates.DismissAsync(new() { FirstId = given.New.Id, SecondId = given.Old.Id, Reason = "双胞胎" });
        (await duplicates.DismissAsync(new() { FirstId = given.Old.Id, SecondId = given.New.Id, Reason = "双胞胎" })).Changed.ShouldBeFalse();
        (await duplicates.GetListAsync(new())).TotalCount.ShouldBe(0);
        (await duplicates.GetListAsync(new() { Dismissed = true, Filter = "罗" })).TotalCount.ShouldBe(1);
        await duplicates.TakeBackAsync(found.Id, new() { Reason = "看错了" });
        (await duplicates.GetListAsync(new())).TotalCount.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task The_merge_tells_both_records_and_marks_all_schools(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        await given.MergeAsync();
        await given.ReadAsync(async db =>
        {
            var events = await db.Set<ProcessEvent>().Where(e => e.Type == "Staff.TeacherMerged" || e.Type == "Staff.TeacherAbsorbed").ToDictionaryAsync(e => e.TeacherId!.Value, e => e.Type);
            events.ShouldBe(new Dictionary<Guid, string> { [given.New.Id] = "Staff.TeacherMerged", [given.Old.Id] = "Staff.TeacherAbsorbed" }, ignoreOrder: true);
            (await db.Set<StaleSchool>().Select(s => s.SchoolId).Distinct().ToListAsync()).ShouldBe([given.First.Id, given.Second.Id], ignoreOrder: true);
            (await db.Set<StaleSchool>().MinAsync(s => s.From)).ShouldBe(new DateOnly(2010, 9, 1));
            return true;
        });
    }

    private static MergeSideDto Side() => new() { Id = Guid.Empty, ConcurrencyStamp = "x", Name = "", Number = "", MaskedIdNumber = "" };

    private static Task<string> StampAsync(MergeCase given, Teacher teacher) => given.ReadAsync(db => db.Teachers.Where(t => t.Id == teacher.Id).Select(t => t.ConcurrencyStamp).SingleAsync());

    private static Task<int> PeopleAsync(MergeCase given, DateOnly day) => given.ReadAsync(db => db.ServiceSegments.CountAsync(s => s.From <= day && s.To > day));

    private static Task<string> SegmentAsync(MergeCase given, Teacher teacher, DateOnly day) => given.ReadAsync(async db =>
    {
        var s = await db.ServiceSegments.SingleAsync(s => s.TeacherId == teacher.Id && s.From <= day && s.To > day);
        return $"{s.SchoolId} {s.Category} {s.Employment} {s.Stage} {s.Title}";
    });

    private static async Task<int> BackbonesAsync(MergeCase given, DateOnly day)
    {
        await using var hr = given.Registry.As(RoleNames.HrOfficer);
        var figure = await hr.Get<IIndicatorAppService>().GetAsync(IndicatorCodes.DistrictBackbone, day);
        return (int)figure.Status.Value!.Value;
    }
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Persistence;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Rotation.Persistence;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Reorganisations;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Persistence;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Testing.History;
using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Indicators.Tests.Reorganisations;

/// <summary>Schools that are closed, merged and split: people, posts and figures follow in one act (design §11).</summary>
public sealed class ReorganisationTests
{
    private static readonly DateOnly On = ReorganisationCase.On;

    [Theory, EachDatabase]
    public async Task A_merge_moves_everybody_and_the_past_stays_as_it_was(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider);
        var (before, after) = (await c.CellsAsync(On.AddDays(-1)), await c.CellsAsync(new(2026, 10, 1)));
        var made = await c.DoAsync(c.Merge());
        (await c.SpellsAsync(c.Stays)).ShouldBe(["清溪河幼儿园 2015-09-01 2026-02-28", "沙溪幼儿园 2026-03-01 今"]);
        (await c.SpellsAsync(c.Later)).ShouldBe(["石壕幼儿园 2015-09-01 2026-08-31", "沙溪幼儿园 2026-09-01 今"]);
        (await c.SpellsAsync(c.Retires)).ShouldBe(["清溪河幼儿园 2010-09-01 2026-02-28", "沙溪幼儿园 2026-03-01 2026-12-31"]);
        (await c.SpellsAsync(c.Visitor)).ShouldBe(["石壕幼儿园 2012-09-01 今", "清溪河幼儿园 2025-09-01 2026-02-28", "沙溪幼儿园 2026-03-01 2026-08-31"]);
        (await c.CellsAsync(On.AddDays(-1))).ShouldBe(before);
        var moved = await c.CellsAsync(new(2026, 10, 1));
        moved.ShouldNotBe(after);
        moved.ShouldNotContain(cell => cell.Contains(c.Old.Id.ToString()));
        var pupils = (await c.SchoolAsync(c.Next.Id, On)).School.Pupils;
        pupils.ShouldBe(150);
        (await c.SchoolAsync(c.Next.Id, On.AddDays(-1))).School.Pupils.ShouldBe(60);
        (await c.SchoolAsync(c.Old.Id, On)).School.Pupils.ShouldBeNull();
        (await c.SchoolAsync(c.Old.Id, On)).Changes.ShouldHaveSingleItem().Targets.ShouldHaveSingleItem().Name.ShouldBe("沙溪幼儿园");
        (await c.ReadAsync(db => db.StaleSchools.Where(s => s.SchoolId == c.Old.Id).MinAsync(s => s.From))).ShouldBe(On);
        (await c.DoAsync(c.Merge() with { Version = "x" }).ContinueWith(t => t.IsFaulted ? "refused" : "same")).ShouldBe("same");
        (await c.Registry.RecordedAsync()).Count(r => r.Kind == "Staff.Reorganise").ShouldBe(1);
        made.Changed.ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task Undone_everything_stands_as_before(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider);
        var (people, days) = (new[] { c.Stays, c.Later, c.Retires, c.Visitor }, new[] { On.AddDays(-1), On, new(2026, 11, 24) });
        var (spells, cells) = (await Task.WhenAll(people.Select(c.SpellsAsync)), await Task.WhenAll(days.Select(c.CellsAsync)));
        var roster = await c.ReadAsync(db => db.Teachers.Where(t => t.Id == c.Stays.Id).Select(t => t.RosterSpellId).SingleAsync());
        var made = await c.DoAsync(c.Merge());
        (await c.UndoAsync(made.Id)).Changed.ShouldBeTrue();
        (await Task.WhenAll(people.Select(c.SpellsAsync))).ShouldBe(spells);
        (await Task.WhenAll(days.Select(c.CellsAsync))).ShouldBe(cells);
        (await c.ReadAsync(db => db.Teachers.Where(t => t.Id == c.Stays.Id).Select(t => t.RosterSpellId).SingleAsync())).ShouldBe(roster);
        (await c.ReadAsync(db => db.Teachers.Where(t => t.Id == c.Stays.Id).Select(t => t.CurrentSchoolId).SingleAsync())).ShouldBe(c.Old.Id);
        (await c.SchoolAsync(c.Next.Id, On)).School.Pupils.ShouldBe(60);
        (await c.SchoolAsync(c.Old.Id, On)).School.ClosedOn.ShouldBeNull();
    }

    [Theory, EachDatabase]
    public async Task It_isnt_undone_once_something_rests_on_it(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider);
        var made = await c.DoAsync(c.Merge());
        await using (var hr = c.Registry.As(RoleNames.HrOfficer))
        {
            var stamp = await hr.Db.Teachers.Where(t => t.Id == c.Stays.Id).Select(t => t.ConcurrencyStamp).SingleAsync();
            await hr.Get<ICareerAppService>().TransferAsync(c.Stays.Id, new() { SchoolId = c.Third.Id, From = new(2026, 9, 1), Reason = "调动", ConcurrencyStamp = stamp });
        }
        (await c.DetailAsync(made.Id)).Obstacles.ShouldHaveSingleItem().ShouldContain("段云岫");
        (await Should.ThrowAsync<BusinessException>(() => c.UndoAsync(made.Id))).Code.ShouldBe("QijiangTeachers.Staff:0032");
        (await c.SpellsAsync(c.Later)).ShouldContain("沙溪幼儿园 2026-09-01 今");
    }

    [Theory, EachDatabase]
    public async Task A_preview_that_would_say_something_else_now_is_refused(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider);
        var seen = (await c.PreviewAsync(c.Merge())).Version;
        c.Registry.Given.TeacherAt(c.Old, "2020-09-01");
        await c.Registry.Given.StoreAsync();
        await Should.ThrowAsync<StaleVersionException>(() => c.DecideAsync(c.Merge() with { Version = seen }));
        (await c.SchoolAsync(c.Old.Id, On)).School.ClosedOn.ShouldBeNull();
    }

    [Theory, EachDatabase]
    public async Task To_close_a_school_everybody_needs_somewhere_to_go(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider);
        var close = c.Merge() with { Kind = ReorganisationKind.Close, Default = new(), Parts = [new() { To = new() { SchoolId = c.Third.Id }, Numbers = c.Stays.Number }] };
        (await c.PreviewAsync(close)).Blockers.Select(b => b.Shown).ShouldBe(new[] { "苟明川", "简知微", "邹见山" }.Select(n => c.Registry.Given.Facts.Teachers.Single(t => t.Name == n)).Select(t => $"{t.Name}（{t.Number}）"), ignoreOrder: true);
        (await Should.ThrowAsync<BusinessException>(() => c.DoAsync(close))).Code.ShouldBe("QijiangTeachers.Staff:0031");
        close = close with { Default = new() { SchoolId = c.Next.Id } };
        var preview = await c.PreviewAsync(close);
        preview.Blockers.ShouldBeEmpty();
        preview.Targets.Select(t => (t.Name, t.People)).ShouldBe([("沙溪幼儿园", 2), ("石壕幼儿园", 1)], ignoreOrder: true);
        await c.DoAsync(close);
        (await c.SpellsAsync(c.Stays))[1].ShouldBe("石壕幼儿园 2026-03-01 今");
        (await c.SpellsAsync(c.Retires))[1].ShouldBe("沙溪幼儿园 2026-03-01 2026-12-31");
    }

    [Theory, EachDatabase]
    public async Task A_split_makes_a_school_and_the_rest_stays(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider);
        var before = await c.CellsAsync(On.AddDays(-1));
        var made = await c.DoAsync(c.Split(c.Stays.Number));
        (await c.SpellsAsync(c.Stays)).ShouldBe(["清溪河幼儿园 2015-09-01 2026-02-28", "清溪河第二幼儿园 2026-03-01 今"]);
        (await c.SpellsAsync(c.Retires)).ShouldBe(["清溪河幼儿园 2010-09-01 2026-12-31"]);
        (await c.CellsAsync(On.AddDays(-1))).ShouldBe(before);
        var fresh = await c.ReadAsync(db => db.Schools.SingleAsync(s => s.Code == "N-0001"));
        (await c.SchoolAsync(fresh.Id, On)).School.Pupils.ShouldBe(40);
        (await c.SchoolAsync(c.Old.Id, On)).School.Pupils.ShouldBe(50);
        await using (var hr = c.Registry.As(RoleNames.HrOfficer))
        {
            var schools = hr.Get<ISchoolAppService>();
            (await schools.GetListAsync(new() { AsOf = On.AddDays(-1) })).Items.ShouldNotContain(s => s.Id == fresh.Id);
            (await schools.GetListAsync(new() { AsOf = On })).Items.ShouldContain(s => s.Id == fresh.Id);
        }
        await c.UndoAsync(made.Id);
        (await c.SpellsAsync(c.Stays)).ShouldBe(["清溪河幼儿园 2015-09-01 今"]);
        (await c.SchoolAsync(c.Old.Id, On)).School.Pupils.ShouldBe(90);
        // Its code may be given again.
        await c.DoAsync(c.Split(c.Stays.Number));
        (await c.SpellsAsync(c.Stays))[1].ShouldBe("清溪河第二幼儿园 2026-03-01 今");
    }

    [Theory, EachDatabase]
    public async Task Rotations_go_on_at_the_other_school_unless_it_would_be_within_one(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider, with: c =>
        {
            c.Place(c.Visitor, c.Third, c.Old, "2025-09-01", "2026-08-31");
            c.Place(c.Stays, c.Old, c.Third, "2025-09-01", "2026-08-31");
        });
        var made = await c.DoAsync(c.Merge());
        (await c.ReadAsync(db => db.RotationPlacements.Where(p => p.TeacherId == c.Visitor.Id).Select(p => p.ToSchoolId).SingleAsync())).ShouldBe(c.Next.Id);
        (await c.ReadAsync(db => db.RotationPlacements.Where(p => p.TeacherId == c.Stays.Id).Select(p => p.FromSchoolId).SingleAsync())).ShouldBe(c.Old.Id);
        await c.UndoAsync(made.Id);
        (await c.ReadAsync(db => db.RotationPlacements.Where(p => p.TeacherId == c.Visitor.Id).Select(p => p.ToSchoolId).SingleAsync())).ShouldBe(c.Old.Id);
        (await c.PreviewAsync(c.Merge() with { Default = new() { SchoolId = c.Third.Id } })).Blockers.ShouldHaveSingleItem().Note.ShouldBe("撤并后两端是同一所学校。请先结束这次轮岗。");
    }

    [Theory, EachDatabase]
    public async Task An_open_request_stands_in_the_way(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider);
        await using (var system = c.Registry.AsSystem())
        {
            var request = new Request("Staff.Transfer", new(null, "段云岫"));
            request.Submit(new("调动", [new("校长", RoleNames.Principal, c.Old.Id)]) { TeacherId = c.Stays.Id, TeacherName = c.Stays.Name }, "{}", new(null, "段云岫"), new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc), new(2026, 2, 1));
            system.Db.Add(request);
            await system.Db.SaveChangesAsync();
        }
        (await c.PreviewAsync(c.Merge())).Blockers.ShouldHaveSingleItem().Note.ShouldBe("申请尚未办结。请先审结或撤回。");
    }

    [Theory, EachDatabase]
    public async Task The_principal_loses_the_school_on_the_day_and_has_it_again_when_it_is_undone(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider);
        var principal = await c.PrincipalOfAsync(c.Old);
        var made = await c.DoAsync(c.Merge(new(2027, 3, 1)));
        (await c.IsPrincipalAsync(principal, c.Old)).ShouldBeTrue();
        c.Registry.Clock.SetUtcNow(new(2027, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await c.Registry.Services.GetRequiredService<JobRunner>().RunAsync("staff.follow-reorganisations");
        (await c.IsPrincipalAsync(principal, c.Old)).ShouldBeFalse();
        await c.UndoAsync(made.Id);
        (await c.IsPrincipalAsync(principal, c.Old)).ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task Nobody_comes_to_a_school_after_its_last_day(DatabaseProvider provider)
    {
        await using var c = await ReorganisationCase.StartAsync(provider);
        await c.DoAsync(c.Merge());
        await using var hr = c.Registry.As(RoleNames.HrOfficer);
        var stamp = await hr.Db.Teachers.Where(t => t.Id == c.Visitor.Id).Select(t => t.ConcurrencyStamp).SingleAsync();
        (await Should.ThrowAsync<BusinessException>(() => hr.Get<ICareerAppService>().TransferAsync(c.Visitor.Id, new() { SchoolId = c.Old.Id, From = new(2026, 9, 1), Reason = "调动", ConcurrencyStamp = stamp })))
            .Code.ShouldBe("QijiangTeachers.Staff:0030");
    }

    [Fact]
    public async Task Only_who_sees_the_district_decides()
    {
        await using var c = await ReorganisationCase.StartAsync();
        foreach (var role in new[] { RoleNames.Principal, RoleNames.SchoolClerk, RoleNames.TrainingOfficer, RoleNames.Operator })
        {
            await using var other = c.Registry.As(role, role is RoleNames.Principal or RoleNames.SchoolClerk ? c.Old.Id : null);
            await Should.ThrowAsync<PermissionDeniedException>(() => other.Get<ISchoolReorganisationAppService>().CreateAsync(c.Merge() with { Version = "x" }));
        }
    }
}

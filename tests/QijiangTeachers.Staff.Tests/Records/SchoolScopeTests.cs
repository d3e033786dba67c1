using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Staff.Tests.Records;

/// <summary>The figures of a school count people beyond the reader's scope of persons, never beyond the own schools.</summary>
public sealed class SchoolScopeTests
{
    [Theory, EachDatabase]
    public async Task Another_schools_people_are_neither_shown_nor_counted(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (own, other) = (registry.Given.School(name: "清溪河小学"), registry.Given.School(name: "石壕中学"));
        registry.Given.TeacherAt(own, name: "罗青禾");
        foreach (var name in new[] { "周见溪", "向南枝" }) registry.Given.TeacherAt(other, name: name);
        await registry.Given.StoreAsync();
        foreach (var role in new[] { RoleNames.Principal, RoleNames.SchoolClerk })
        {
            await using var user = registry.As(role, own.Id);
            var schools = user.Get<ISchoolAppService>();
            foreach (var input in new GetSchoolListInput[] { new(), new() { Filter = "石壕" }, new() { Kind = SchoolKind.Primary }, new() { Sorting = "staff desc" }, new() { AsOf = new(2020, 1, 1) } })
            {
                var page = await schools.GetListAsync(input);
                page.Items.ShouldAllBe(s => s.Id == own.Id && s.Staff == 1);
                page.TotalCount.ShouldBe(page.Items.Count);
            }
            (await schools.GetAsync(own.Id)).Breakdowns.ShouldAllBe(b => b.Parts.Sum(p => p.People) == 1);
            await Should.ThrowAsync<EntityNotFoundException>(() => schools.GetAsync(other.Id));
        }
    }

    [Theory, EachDatabase]
    public async Task A_grouping_counts_the_schools_of_the_reader(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var cluster = new SchoolCluster("古南学区");
        var (own, other) = (registry.Given.School(), registry.Given.School());
        registry.Given.TeacherAt(own);
        foreach (var _ in Enumerable.Range(0, 2)) registry.Given.TeacherAt(other);
        await registry.Given.StoreAsync();
        await using (var system = registry.AsSystem())
        {
            system.Db.Add(cluster);
            foreach (var school in system.Db.Set<School>()) system.Db.Entry(school).Property(s => s.ClusterId).CurrentValue = cluster.Id;
            await system.Db.SaveChangesAsync();
        }
        await using var hr = registry.As(RoleNames.HrOfficer);
        var all = (await hr.Get<IGroupingAppService<SchoolCluster>>().GetListAsync()).Single(g => g.Name == "古南学区");
        (all.Schools, all.Staff).ShouldBe((2, 3));
        await using var principal = registry.As(RoleNames.Principal, own.Id);
        var mine = (await principal.Get<IGroupingAppService<SchoolCluster>>().GetListAsync()).Single(g => g.Name == "古南学区");
        (mine.Schools, mine.Staff).ShouldBe((1, 1));
    }
}

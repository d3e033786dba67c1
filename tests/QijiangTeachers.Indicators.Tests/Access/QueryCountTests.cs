using QijiangTeachers.Credentials.Application.DualQualifications;
using QijiangTeachers.Cultivation.Application.Titles;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Indicators.Application.Indicators;
using QijiangTeachers.Indicators.Application.People;
using QijiangTeachers.Indicators.Domain;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Rotation.Application.Placements;
using QijiangTeachers.Staff.Application.Schools;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Access;

/// <summary>A longer page costs no more questions to the database. (The ledger's lists: Training.Tests.)</summary>
public sealed class QueryCountTests
{
    [Theory, EachDatabase]
    public async Task However_many_lines_a_list_asks_the_database_as_often(DatabaseProvider provider)
    {
        var counter = new CommandCounter();
        await using var registry = await TestRegistry.StartAsync(provider, counter.Watch);
        await FillAsync(registry);
        await using var hr = registry.As(RoleNames.HrOfficer);
        var lists = new Dictionary<string, Func<int, Task<int>>>
        {
            ["teachers"] = async size => (await hr.Get<ITeacherAppService>().GetListAsync(new() { MaxResultCount = size })).Items.Count,
            ["teachers by school"] = async size => (await hr.Get<ITeacherAppService>().GetListAsync(new() { MaxResultCount = size, Sorting = "school" })).Items.Count,
            ["teachers by stage"] = async size => (await hr.Get<ITeacherAppService>().GetListAsync(new() { MaxResultCount = size, Sorting = "stage" })).Items.Count,
            ["schools"] = async size => (await hr.Get<ISchoolAppService>().GetListAsync(new() { MaxResultCount = size })).Items.Count,
            ["titles"] = async size => (await hr.Get<ITitleTermAppService>().GetListAsync(new() { MaxResultCount = size })).Items.Count,
            ["双师型"] = async size => (await hr.Get<IDualQualificationAppService>().GetListAsync(new() { MaxResultCount = size })).Items.Count,
            ["rotations"] = async size => (await hr.Get<IRotationPlacementAppService>().GetListAsync(new() { MaxResultCount = size })).Items.Count,
            ["standings of schools"] = async size => (await hr.Get<IIndicatorAppService>().GetSchoolsAsync(new() { MaxResultCount = size })).Items.Count,
        };
        foreach (var code in new[] { IndicatorCodes.BackboneShare, IndicatorCodes.HoursCompletion, IndicatorCodes.DistrictBackbone })
            foreach (var part in new[] { PeoplePart.Numerator, PeoplePart.All, PeoplePart.Lost })
                if (code != IndicatorCodes.HoursCompletion || part == PeoplePart.All)
                    lists[$"people of {code}, {part}"] = async size => (await hr.Get<IIndicatorAppService>().GetPeopleAsync(code, new() { Part = part, SkipCount = 0, MaxResultCount = size })).Items.Count;

        foreach (var (name, ask) in lists)
        {
            await ask(2);   // what a scope reads once: permissions and rules
            var (few, lines) = (await counter.OfAsync(() => ask(2)), 0);
            var many = await counter.OfAsync(async () => lines = await ask(1000));
            if (!name.EndsWith("Lost", StringComparison.Ordinal)) lines.ShouldBeGreaterThan(2, name);
            many.Count.ShouldBe(few.Count, name);
            few.Count.ShouldBeInRange(1, 24, name);
        }
    }

    private static async Task FillAsync(TestRegistry registry)
    {
        var given = registry.Given;
        var schools = Enumerable.Range(0, 4).Select(_ => given.School()).ToList();
        for (var i = 0; i < 12; i++)
        {
            var teacher = given.TeacherAt(schools[i % 4]);
            given.Title(teacher, HonourTitle.DistrictBackboneTeacher, "2022-01-01");
            given.Dual(teacher, "2022-01-01");
            given.Rotation(teacher, schools[(i + 1) % 4], "2026-09-01");
            given.Hours(teacher, 20 + i, "2025-03-01");
        }
        await given.StoreAsync();
    }
}

using QijiangTeachers.Cultivation.Application.TierRules;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Cultivation.Tests;

public sealed class TierRuleTests
{
    [Theory, EachDatabase]
    public async Task A_new_version_shows_whom_it_moves_and_leaves_earlier_days_alone(DatabaseProvider provider)
    {
        await using var one = await TitleCase.StartAsync(provider);
        await one.RecognisedAsync(HonourTitle.DistrictMasterTeacher);
        await using var hr = one.Registry.As(RoleNames.HrOfficer);
        var rules = hr.Get<ITierRuleSetAppService>();
        var standing = (await rules.GetListAsync()).ShouldHaveSingleItem();
        var input = new CreateTierRuleSetDto
        {
            BasedOnId = standing.Id, Name = "2026 版", ValidFrom = new(2026, 9, 1), Source = "綦教〔2026〕30 号", Reason = "区级名师归入骨干",
            Rules = [.. standing.Rules.Select(r => r.Title == HonourTitle.DistrictMasterTeacher ? r with { Tier = Tier.DistrictBackbone } : r)],
        };
        var impact = await rules.PreviewAsync(input);
        impact.Moves.ShouldBe([new TierMoveDto(Tier.Outstanding, Tier.DistrictBackbone, 1)]);
        impact.Changes.ShouldHaveSingleItem().Field.ShouldBe("区级名师");
        await rules.CreateAsync(input);

        await using var later = one.Registry.As(RoleNames.HrOfficer);
        var reader = later.Get<TierRuleReader>();
        (await reader.OnAsync(new(2026, 8, 31), default)).Find(HonourTitle.DistrictMasterTeacher)!.Tier.ShouldBe(Tier.Outstanding);
        (await reader.OnAsync(new(2026, 9, 1), default)).Find(HonourTitle.DistrictMasterTeacher)!.Tier.ShouldBe(Tier.DistrictBackbone);
        await Should.ThrowAsync<StaleVersionException>(() => later.Get<ITierRuleSetAppService>().CreateAsync(input with { ValidFrom = new(2027, 1, 1) }));
    }
}

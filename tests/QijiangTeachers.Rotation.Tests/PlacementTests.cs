using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Rotation.Application.Placements;
using QijiangTeachers.Rotation.Domain;
using QijiangTeachers.Staff.Application.People;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Testing.History;

namespace QijiangTeachers.Rotation.Tests;

/// <summary>Adding, ending, correcting and removing rotations.</summary>
public sealed class PlacementTests
{
    [Theory, EachDatabase]
    public async Task A_rotation_goes_from_the_employer_of_its_first_day_and_may_end_early(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (home, host) = (registry.Given.School(), registry.Given.School());
        var teacher = registry.Given.TeacherAt(home);
        await registry.Given.StoreAsync();
        await using var hr = registry.As(RoleNames.HrOfficer);
        var service = hr.Get<IRotationPlacementAppService>();
        var input = new CreateRotationPlacementDto { TeacherNo = teacher.Number, Kind = RotationKind.Exchange, ToSchoolId = host.Id, StartOn = new(2025, 9, 1), EndOn = new(2026, 8, 31) };
        var made = await service.CreateAsync(input);
        (made.FromSchoolId, made.SchoolYear, made.Days, made.IsLongEnough).ShouldBe((home.Id, 2025, 365, true));
        (await service.CreateAsync(input)).Id.ShouldBe(made.Id);

        var end = new EndRotationPlacementDto { EndOn = new(2026, 1, 31), Reason = "生病", ConcurrencyStamp = made.ConcurrencyStamp };
        await service.EndAsync(made.Id, end);
        await service.EndAsync(made.Id, end);
        var ended = await service.GetAsync(made.Id);
        (ended.EndOn, ended.PlannedEndOn, ended.IsLongEnough).ShouldBe((new DateOnly(2026, 1, 31), new DateOnly(2026, 8, 31), false));
        await service.TakeBackEndAsync(made.Id, new() { Reason = "误操作", ConcurrencyStamp = ended.ConcurrencyStamp });
        (await service.GetAsync(made.Id)).EndOn.ShouldBe(new DateOnly(2026, 8, 31));
        (await registry.RecordedAsync()).Select(r => r.Kind).ShouldBe(["Rotation.AddPlacements", "Rotation.EndPlacement", "Rotation.TakeBackPlacementEnd"]);
    }

    [Theory, EachDatabase]
    public async Task The_own_school_is_no_destination_and_a_wrong_order_of_days_names_its_field(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (home, host) = (registry.Given.School(), registry.Given.School());
        var teacher = registry.Given.TeacherAt(home);
        await registry.Given.StoreAsync();
        await using var hr = registry.As(RoleNames.HrOfficer);
        var service = hr.Get<IRotationPlacementAppService>();
        var input = new CreateRotationPlacementDto { TeacherNo = teacher.Number, Kind = RotationKind.Exchange, ToSchoolId = home.Id, StartOn = new(2025, 9, 1) };
        (await Should.ThrowAsync<BusinessException>(() => service.CreateAsync(input))).Code.ShouldBe(RotationErrors.SameSchool().Code);
        var reversed = input with { ToSchoolId = host.Id, EndOn = new(2025, 8, 31) };
        (await Should.ThrowAsync<InputInvalidException>(() => service.CreateAsync(reversed))).Errors.ShouldHaveSingleItem().Field.ShouldBe("EndOn");
        (await registry.RecordedAsync()).ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task Only_the_HR_office_writes_and_a_school_sees_its_own_people(DatabaseProvider provider)
    {
        await using var registry = await TestRegistry.StartAsync(provider);
        var (home, host) = (registry.Given.School(), registry.Given.School());
        var teacher = registry.Given.TeacherAt(home);
        await registry.Given.StoreAsync();
        var input = new CreateRotationPlacementsDto { TeacherNos = teacher.Number, Kind = RotationKind.SupportTeaching, ToSchoolId = host.Id, StartOn = new(2025, 9, 1) };
        await using (var hr = registry.As(RoleNames.HrOfficer)) (await hr.Get<IRotationPlacementAppService>().CreateManyAsync(input)).Rows.ShouldHaveSingleItem().Outcome.ShouldBe(BatchOutcome.Created);
        foreach (var role in new[] { RoleNames.Principal, RoleNames.SchoolClerk })
        {
            await using var own = registry.As(role, home.Id);
            await using var foreign = registry.As(role, host.Id);
            (await own.Get<IRotationPlacementAppService>().GetListAsync(new() { SchoolYear = 2025 })).TotalCount.ShouldBe(1);
            (await foreign.Get<IRotationPlacementAppService>().GetListAsync(new())).TotalCount.ShouldBe(0);
            await Should.ThrowAsync<PermissionDeniedException>(() => own.Get<IRotationPlacementAppService>().CreateManyAsync(input));
        }
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Staff.Application.Transfers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Indicators.Tests.Merging;

/// <summary>Open requests name the person by id: they go on about the record that stays, and two about one thing are settled by people.</summary>
public sealed class MergedRequestTests
{
    [Theory, EachDatabase]
    public async Task An_open_request_asks_for_the_record_that_stays(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        var id = await AskAsync(given, given.Old);
        var made = await given.MergeAsync();
        await ShouldBeAboutAsync(given, id, given.New);
        await given.UndoAsync(made.Id);
        await ShouldBeAboutAsync(given, id, given.Old);
    }

    [Theory, EachDatabase]
    public async Task Two_open_requests_about_one_thing_stand_in_the_way(DatabaseProvider provider)
    {
        await using var given = await MergeCase.StartAsync(provider);
        await AskAsync(given, given.Old);
        await AskAsync(given, given.New);
        var before = await given.DumpAsync();
        (await Should.ThrowAsync<BusinessException>(() => given.MergeAsync())).Code.ShouldBe("QijiangTeachers.Staff:0051");
        (await given.DumpAsync()).ShouldBe(before);
    }

    private static async Task ShouldBeAboutAsync(MergeCase given, Guid id, Teacher teacher)
    {
        var request = await given.ReadAsync(db => db.Set<Request>().SingleAsync(r => r.Id == id));
        (request.TeacherId, request.OpenKey, JsonSerializer.Deserialize<TransferRequestDto>(request.Payload, JsonSerializerOptions.Web)!.TeacherId).ShouldBe((teacher.Id, $"Staff.Transfer:{teacher.Id}", teacher.Id));
    }

    private static async Task<Guid> AskAsync(MergeCase given, Teacher teacher)
    {
        var (author, at) = (new RequestPerson(Guid.CreateVersion7(), "校长"), new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc));
        var request = new Request("Staff.Transfer", author);
        request.Submit(new("调动", [new("区教委人事科", RoleNames.HrOfficer, null)]) { TeacherId = teacher.Id, TeacherName = teacher.Name, Key = $"Staff.Transfer:{teacher.Id}" },
            JsonSerializer.Serialize(new TransferRequestDto { TeacherId = teacher.Id, SchoolId = given.Second.Id, From = new(2027, 3, 1), Reason = "照顾家庭" }, JsonSerializerOptions.Web), author, at, new(2026, 9, 1));
        await using var system = given.Registry.AsSystem();
        system.Db.Add(request);
        await system.Db.SaveChangesAsync();
        return request.Id;
    }
}

using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Staff.Tests.Evidence;
using QijiangTeachers.Testing;
using QijiangTeachers.Testing.Databases;
using static QijiangTeachers.Staff.Tests.Requests.RequestCase;

namespace QijiangTeachers.Staff.Tests.Requests;

/// <summary>数据有误 with evidence.</summary>
public sealed class FaultRequestTests
{
    [Theory, EachDatabase]
    public async Task Agreed_to_it_is_a_report_to_be_corrected_and_the_clerk_hears_who_said_so(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var id = await ReportAsync(c, "profile:职称");
        (await c.QueueAsync(c.HomePrincipal)).ShouldBe([id]);
        (await c.SeeAsync(c.HomePrincipal, id)).Evidence.ShouldHaveSingleItem();
        await c.DecideAsync(c.HomePrincipal, id);
        (await FaultsAsync(c)).ShouldBeEmpty("It may still be taken back.");
        await c.CarryOutAsync();
        await c.CarryOutAsync();
        var report = (await FaultsAsync(c)).ShouldHaveSingleItem();
        (report.State, report.RequestId, report.Fact, report.TeacherId).ShouldBe((FaultState.Open, id, "profile:职称", c.Mover.Id));
        await using var scope = c.Registry.AsSystem();
        (await scope.Db.Set<InboxMessage>().Where(m => m.AccountId == c.Clerk.Id && m.Kind == "Staff.FaultReported").ToListAsync()).ShouldHaveSingleItem().Values.ShouldContain("某teacher");
    }

    [Theory, EachDatabase]
    public async Task Who_corrects_does_not_decide_otherwise(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var id = await ReportAsync(c, "profile:职称");
        await c.DecideAsync(c.HomePrincipal, id);
        await c.CarryOutAsync();
        var report = (await FaultsAsync(c)).Single();
        Task Answer(FaultState state) => c.RunAsync(c.Clerk, s => s.Get<IFaultReportAppService>().AnswerAsync(report.Id, new() { State = state, Answer = "见材料", ConcurrencyStamp = report.ConcurrencyStamp }));
        (await Should.ThrowAsync<BusinessException>(() => Answer(FaultState.Declined))).Code.ShouldBe("QijiangTeachers.Staff:0028");
        await Answer(FaultState.Corrected);
        (await FaultsAsync(c)).Single().State.ShouldBe(FaultState.Corrected);
    }

    [Theory]
    [InlineData("profile:职称", 1)]
    [InlineData("spell:0193", 1)]
    [InlineData("leave:0193", 1)]
    [InlineData("hours:0193", 2)]
    [InlineData("title:0193", 2)]
    public async Task What_the_district_records_the_district_looks_at_too(string fact, int steps)
    {
        await using var c = await StartAsync();
        (await c.SeeAsync(c.Hr, await ReportAsync(c, fact))).Steps.Count.ShouldBe(steps);
    }

    [Theory, EachDatabase]
    public async Task Refused_nothing_is_reported_and_returned_it_is_proved_better(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var refused = await ReportAsync(c, "profile:职称");
        await c.DecideAsync(c.HomePrincipal, refused, RequestAct.Reject, "与档案一致");
        await c.CarryOutAsync();
        (await FaultsAsync(c)).ShouldBeEmpty();

        var returned = await ReportAsync(c, "profile:职称");
        returned.ShouldNotBe(refused);
        await c.DecideAsync(c.HomePrincipal, returned, RequestAct.Return, "请附聘任文件");
        (await c.SeeAsync(c.Teacher, returned)).EditPath.ShouldBe($"/me/faults/new?request={returned}");
        var better = await ProofAsync(c, "聘任文件");
        await c.RunAsync(c.Teacher, async s =>
        {
            var service = s.Get<IFaultRequestAppService>();
            return await service.UpdateAsync(returned, await service.GetAsync(returned) with { Evidence = [better] });
        });
        (await c.SeeAsync(c.HomePrincipal, returned)).Evidence.Select(e => e.Id).ShouldBe([better]);
    }

    [Fact]
    public async Task The_principals_own_goes_to_the_district()
    {
        await using var c = await StartAsync();
        // The same person as a teacher.
        var id = await ReportAsync(c, "profile:职称", new TestUser(RoleNames.Teacher, null, c.HomePrincipal.TeacherId, c.HomePrincipal.Id));
        (await c.QueueAsync(c.HomePrincipal)).ShouldBeEmpty();
        (await c.QueueAsync(c.Hr)).ShouldBe([id]);
    }

    [Theory, EachDatabase]
    public async Task Sent_twice_it_is_one_and_another_about_the_same_fact_waits(DatabaseProvider provider)
    {
        await using var c = await StartAsync(provider);
        var proof = await ProofAsync(c, "一");
        Task<Guid> Send(string text) => c.RunAsync(c.Teacher, s => s.Get<IFaultRequestAppService>().CreateAsync(Input("profile:职称", text, proof)));
        var id = await Send("应为一级教师");
        (await Send("应为一级教师")).ShouldBe(id);
        (await Should.ThrowAsync<BusinessException>(() => Send("应为高级教师"))).Code.ShouldBe("QijiangTeachers.Administration:0107");
    }

    [Fact]
    public async Task Without_evidence_it_is_no_request()
    {
        await using var c = await StartAsync();
        (await Should.ThrowAsync<InputInvalidException>(() => c.RunAsync(c.Teacher, s => s.Get<IFaultRequestAppService>().CreateAsync(Input("profile:职称", "错"))))).Errors.Single().Field.ShouldBe("Evidence");
    }

    private static FaultRequestDto Input(string fact, string text, params Guid[] evidence) => new() { Fact = fact, About = "职称", Text = text, Evidence = evidence };

    private static async Task<Guid> ReportAsync(RequestCase c, string fact, TestUser? who = null)
    {
        var proof = await ProofAsync(c, fact, who);
        return await c.RunAsync(who ?? c.Teacher, s => s.Get<IFaultRequestAppService>().CreateAsync(Input(fact, "应为一级教师", proof)));
    }

    private static async Task<Guid> ProofAsync(RequestCase c, string text, TestUser? who = null)
        => (await c.RunAsync(who ?? c.Teacher, s => s.Get<IEvidenceFileAppService>().UploadAsync([new UploadedFile("证明.pdf", () => new MemoryStream(Pictures.Pdf(text)))]))).Single().Id;

    private static async Task<IReadOnlyList<FaultReport>> FaultsAsync(RequestCase c)
    {
        await using var scope = c.Registry.AsSystem();
        return await scope.Db.Set<FaultReport>().ToListAsync();
    }
}

using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Notifications.Application.Messages;
using QijiangTeachers.Notifications.Tests.Support;
using QijiangTeachers.Staff.Application.Careers;
using QijiangTeachers.Staff.Application.Faults;
using QijiangTeachers.Staff.Application.Teachers;
using QijiangTeachers.Staff.Domain;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Notifications.Tests.Messages;

/// <summary>数据有误 and looks at sealed numbers: who hears of them.</summary>
public sealed class FaultMessageTests
{
    private sealed record School(Guid Teacher, Guid Clerk, Guid Principal, Guid Stranger, Guid TeacherId);

    [Theory, EachDatabase]
    public async Task A_report_reaches_the_school_and_its_answer_the_reporter(DatabaseProvider provider)
    {
        await using var office = await Office.StartAsync(provider);
        var school = await SchoolAsync(office);
        var report = await ReportAsync(office, school.Teacher);
        await ReportAsync(office, school.Teacher);   // the same again

        foreach (var reader in new[] { school.Clerk, school.Principal })
        {
            await using var scope = await office.AsAsync(reader);
            var message = (await scope.Get<IMessageAppService>().GetListAsync(new())).Items.ShouldHaveSingleItem();
            (message.Title, message.Text, message.Path, message.IsUnread).ShouldBe(("本校有人报告数据有误", "某teacher报告“职称”有误，等待答复。", $"/faults/{report.Id}", true));
        }
        (await office.MessagesAsync(school.Teacher)).ShouldBeEmpty();
        (await office.MessagesAsync(school.Stranger)).ShouldBeEmpty();

        await using (var clerk = await office.AsAsync(school.Clerk))
            await clerk.Get<IFaultReportAppService>().AnswerAsync(report.Id, new() { State = FaultState.Corrected, Answer = "已改为一级教师", ConcurrencyStamp = report.ConcurrencyStamp });
        await using var teacher = await office.AsAsync(school.Teacher);
        var answer = (await teacher.Get<IMessageAppService>().GetListAsync(new())).Items.ShouldHaveSingleItem();
        (answer.Title, answer.Text, answer.Path).ShouldBe(("您报告的数据有误已答复", "“职称”：已更正。点开查看答复。", $"/me/faults/{report.Id}"));
        (await office.MessagesAsync(school.Clerk)).ShouldHaveSingleItem();
    }

    [Theory, EachDatabase]
    public async Task A_refused_answer_and_a_report_taken_back_tell_nobody(DatabaseProvider provider)
    {
        await using var office = await Office.StartAsync(provider);
        var school = await SchoolAsync(office);
        var report = await ReportAsync(office, school.Teacher);
        await using (var clerk = await office.AsAsync(school.Clerk))
            await clerk.Get<IFaultReportAppService>().AnswerAsync(report.Id, new() { State = FaultState.Corrected, Answer = "好", ConcurrencyStamp = new('0', 32) }).ShouldThrowAsync<StaleVersionException>();
        await using (var teacher = await office.AsAsync(school.Teacher)) await teacher.Get<IFaultReportAppService>().WithdrawAsync(report.Id);
        (await office.MessagesAsync(school.Teacher)).ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task Who_looks_at_a_number_is_named_to_its_owner_but_an_export_tells_nobody(DatabaseProvider provider)
    {
        await using var office = await Office.StartAsync(provider);
        var school = await SchoolAsync(office);
        await using (var clerk = await office.AsAsync(school.Clerk))
        {
            await clerk.Get<ITeacherAppService>().ExportRosterAsync(new() { Reason = "年报" }, Stream.Null);
            (await office.MessagesAsync(school.Teacher)).ShouldBeEmpty();
            await clerk.Get<ITeacherRecordAppService>().RevealAsync(school.TeacherId, new() { Reason = "核对工资卡" });
        }
        await using var teacher = await office.AsAsync(school.Teacher);
        var told = (await teacher.Get<IMessageAppService>().GetListAsync(new())).Items.ShouldHaveSingleItem();
        (told.Text.StartsWith("某clerk查看了", StringComparison.Ordinal), told.Text.EndsWith("，原因：核对工资卡。", StringComparison.Ordinal)).ShouldBe((true, true), told.Text);
    }

    private static async Task<School> SchoolAsync(Office office)
    {
        var (school, other) = (office.Registry.Given.School(), office.Registry.Given.School());
        var teacher = office.Registry.Given.TeacherAt(school);
        await office.Registry.Given.StoreAsync();
        return new(await office.AccountAsync("teacher", RoleNames.Teacher, teacherId: teacher.Id), await office.AccountAsync("clerk", RoleNames.SchoolClerk, school.Id),
            await office.AccountAsync("principal", RoleNames.Principal, school.Id), await office.AccountAsync("stranger", RoleNames.Principal, other.Id), teacher.Id);
    }

    private static async Task<Staff.Application.ChangeResultDto> ReportAsync(Office office, Guid account)
    {
        await using var scope = await office.AsAsync(account);
        return await scope.Get<IFaultReportAppService>().ReportAsync(new() { Fact = "profile:职称", About = "职称", Text = "应为一级教师" });
    }
}

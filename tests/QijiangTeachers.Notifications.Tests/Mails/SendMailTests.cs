using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Notifications.Application.Mail;
using QijiangTeachers.Notifications.Application.Reminders;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Notifications.Jobs;
using QijiangTeachers.Notifications.Tests.Support;
using QijiangTeachers.Testing.Databases;
using QijiangTeachers.Testing.Smtp;

namespace QijiangTeachers.Notifications.Tests.Mails;

/// <summary>Mails against a real server: each once, whatever fails beside it.</summary>
public sealed class SendMailTests
{
    [Theory, EachDatabase]
    public async Task A_mail_is_sent_once_however_often_and_by_whomever_the_queue_is_drained(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await Office.StartAsync(provider, server);
        await using var twin = office.AnotherProcess(Office.By(server.Port));
        for (var i = 0; i < 12; i++) await office.TellAsync(MessageAudience.Account(await office.AccountAsync($"a{i}", RoleNames.HrOfficer, mail: $"a{i}@example.org")), $"k{i}");

        // Two processes, as Hangfire would wake them; and beside them two that hold no lease, so that only the claim on each row keeps them apart.
        await Task.WhenAll(office.SendAsync(), twin.GetRequiredService<JobRunner>().RunAsync("notifications.mail"), WithoutLeaseAsync(office.Registry.Services), WithoutLeaseAsync(twin));
        await office.SendAsync();

        (await office.MailsAsync()).ShouldAllBe(m => m.State == MailState.Sent && m.Attempts == 1);
        (await server.MailsAsync()).SelectMany(m => m.To).ShouldBe(Enumerable.Range(0, 12).Select(i => $"a{i}@example.org"), ignoreOrder: true);
    }

    [Theory, EachDatabase]
    public async Task A_server_that_is_down_is_tried_again_later_until_it_is_up(DatabaseProvider provider)
    {
        var port = await FreePortAsync();
        await using var office = await Office.StartAsync(provider, Office.By(port));
        await office.TellAsync(MessageAudience.Account(await office.AccountAsync("hr", RoleNames.HrOfficer, mail: "hr@example.org")));

        (await office.SendAsync()).Outcome.ShouldBe(JobOutcome.Succeeded);
        var waiting = (await office.MailsAsync()).ShouldHaveSingleItem();
        (waiting.State, waiting.Attempts, waiting.DueAt, waiting.LastError).ShouldBe(
            (MailState.Retrying, 1, RegistryServices.Now.UtcDateTime.AddMinutes(1), "连不上邮件服务器。请检查 Mail:Host、Mail:Port 和网络。"));

        await using var server = await SmtpServer.StartAsync(port);
        (await office.SendAsync()).Outcome.ShouldBe(JobOutcome.NothingToDo);   // not before its time
        office.Registry.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SendAsync();
        (await office.MailsAsync()).ShouldHaveSingleItem().State.ShouldBe(MailState.Sent);
        (await server.MailsAsync()).ShouldHaveSingleItem().To.ShouldBe(["hr@example.org"]);
    }

    [Theory, EachDatabase]
    public async Task After_six_tries_a_mail_is_set_aside_and_shown_and_goes_out_when_the_operator_says_so(DatabaseProvider provider)
    {
        var port = await FreePortAsync();
        await using var office = await Office.StartAsync(provider, Office.By(port));
        await office.TellAsync(MessageAudience.Account(await office.AccountAsync("hr", RoleNames.HrOfficer, mail: "hr@example.org")));
        for (var i = 0; i < 6; i++)
        {
            await office.SendAsync();
            office.Registry.Clock.Advance(TimeSpan.FromHours(6));
        }
        (await office.SendAsync()).Outcome.ShouldBe(JobOutcome.NothingToDo);

        await using var operators = office.Registry.As(RoleNames.Operator);
        var mails = operators.Get<IMailDeliveryAppService>();
        var aside = (await mails.GetListAsync(new() { State = MailState.SetAside })).Items.ShouldHaveSingleItem();
        (aside.Attempts, aside.Address, aside.LastError, aside.Title).ShouldBe((6, "h***@example.org", "连不上邮件服务器。请检查 Mail:Host、Mail:Port 和网络。", "您发起的任务已完成"));
        (await mails.GetSummaryAsync()).SetAside.ShouldBe(1);

        await using var server = await SmtpServer.StartAsync(port);
        (await mails.RetryAsync(new() { Id = aside.Id })).Count.ShouldBe(1);
        await mails.RetryAsync(new()).ShouldThrowAsync<BusinessException>();
        await office.SendAsync();
        (await server.MailsAsync()).ShouldHaveSingleItem();
        (await mails.GetSummaryAsync()).ShouldSatisfyAllConditions(s => s.SetAside.ShouldBe(0), s => s.Sent.ShouldBe(1));
    }

    [Theory, EachDatabase]
    public async Task A_bad_address_holds_nobody_up_and_its_error_names_nobody(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await Office.StartAsync(provider, server);
        foreach (var name in new[] { "refused", "later", "fine" })
            await office.TellAsync(MessageAudience.Account(await office.AccountAsync(name, RoleNames.HrOfficer, mail: $"{name}@example.org")), name);

        await office.SendAsync();

        var mails = await office.MailsAsync();
        mails.Select(m => (m.State, m.Attempts, m.LastError)).ShouldBe([(MailState.SetAside, 1, "服务器不接受收件地址（550）。"), (MailState.Retrying, 1, "服务器不接受收件地址（451）。"), (MailState.Sent, 1, null)]);
        (await server.MailsAsync()).ShouldHaveSingleItem().To.ShouldBe(["fine@example.org"]);
    }

    [Fact]
    public async Task Without_the_TLS_that_was_asked_for_nothing_leaves()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await Office.StartAsync(DatabaseProvider.Sqlite, Office.By(server.Port) with { UseTls = true });
        await ShouldFailAsync(office, "邮件服务器不支持 Mail:UseTls 或 Mail:UserName 要求的方式。请检查这两项设置。");
        (await server.MailsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_no_TLS()
    {
        await using var server = await SmtpServer.StartAsync(startTls: true);
        await using var office = await Office.StartAsync(DatabaseProvider.Sqlite, Office.By(server.Port) with { UseTls = true });
        await ShouldFailAsync(office, "与邮件服务器的加密连接没有建立。请检查 Mail:Port、Mail:UseTls 和服务器证书。");
        (await server.MailsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("right", null)]
    [InlineData("wrong", "邮件服务器拒绝了用户名或密码。请检查 Mail:UserName 和 Mail:Password。")]
    public async Task A_server_that_asks_for_a_password_gets_it(string password, string? error)
    {
        await using var server = await SmtpServer.StartAsync(user: "registry", pass: "right");
        await using var office = await Office.StartAsync(DatabaseProvider.Sqlite, Office.By(server.Port) with { UserName = "registry", Password = password });
        await ShouldFailAsync(office, error);
        (await server.MailsAsync()).Count.ShouldBe(error is null ? 1 : 0);
    }

    [Theory, EachDatabase]
    public async Task Who_switches_the_reminder_off_gets_nothing_that_still_waited(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await Office.StartAsync(provider, server);
        var hr = await office.AccountAsync("hr", RoleNames.HrOfficer);
        await using (var mine = await office.AsAsync(hr))
        {
            await mine.Get<IMailReminderAppService>().UpdateAsync(new() { Address = "not an address" }).ShouldThrowAsync<InputInvalidException>();
            (await mine.Get<IMailReminderAppService>().UpdateAsync(new() { Address = "hr@example.org", Language = "en" })).Address.ShouldBe("hr@example.org");
        }
        await office.TellAsync(MessageAudience.Account(hr));
        (await office.MailsAsync()).ShouldHaveSingleItem();
        await using (var mine = await office.AsAsync(hr)) (await mine.Get<IMailReminderAppService>().UpdateAsync(new() { Address = "" })).Address.ShouldBeNull();
        await office.SendAsync();
        (await office.MailsAsync()).ShouldBeEmpty();
        (await server.MailsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_no_server_is_configured_mails_wait_and_a_reminder_is_refused()
    {
        await using var office = await Office.StartAsync(DatabaseProvider.Sqlite, Office.By(1));
        var hr = await office.AccountAsync("hr", RoleNames.HrOfficer, mail: "hr@example.org");
        await office.TellAsync(MessageAudience.Account(hr));
        await using var later = office.AnotherProcess(new());
        (await later.GetRequiredService<JobRunner>().RunAsync("notifications.mail")).Outcome.ShouldBe(JobOutcome.NothingToDo);
        (await office.MailsAsync()).ShouldHaveSingleItem().State.ShouldBe(MailState.Pending);

        await using var off = await Office.StartAsync(DatabaseProvider.Sqlite);
        await using var mine = await off.AsAsync(await off.AccountAsync("hr", RoleNames.HrOfficer));
        await mine.Get<IMailReminderAppService>().UpdateAsync(new() { Address = "hr@example.org" }).ShouldThrowAsync<BusinessException>();
    }

    private static async Task ShouldFailAsync(Office office, string? error)
    {
        await office.TellAsync(MessageAudience.Account(await office.AccountAsync("hr", RoleNames.HrOfficer, mail: "hr@example.org")));
        await office.SendAsync();
        (await office.MailsAsync()).ShouldHaveSingleItem().LastError.ShouldBe(error);
    }

    private static async Task WithoutLeaseAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<SendMail>(scope.ServiceProvider).RunAsync(new SilentProgress(), CancellationToken.None);
    }

    private static async Task<int> FreePortAsync()
    {
        await using var server = await SmtpServer.StartAsync();
        return server.Port;
    }
}

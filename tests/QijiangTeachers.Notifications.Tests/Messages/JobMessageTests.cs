using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Notifications.Application.Messages;
using QijiangTeachers.Notifications.Tests.Support;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Notifications.Tests.Messages;

/// <summary>Who ordered long work hears how it ended.</summary>
public sealed class JobMessageTests
{
    private const string Job = "notifications.prune";

    [Theory, EachDatabase]
    public async Task The_end_of_a_job_is_told_to_who_ordered_it_and_a_cancelled_one_is_not(DatabaseProvider provider)
    {
        await using var office = await Office.StartAsync(provider);
        var (hr, other) = (await office.AccountAsync("hr", RoleNames.HrOfficer), await office.AccountAsync("other", RoleNames.HrOfficer));
        Guid run;
        await using (var scope = await office.AsAsync(hr))
        {
            run = await scope.Get<IBackgroundJobs>().StartAsync(Job);
            var cancelled = await scope.Get<IBackgroundJobs>().StartAsync(Job);
            await scope.Get<IBackgroundJobs>().RequestCancelAsync(cancelled);
        }
        await office.Jobs.PickUpAsync();
        await office.Jobs.RunAsync(Job);   // by the clock: nobody waits for it

        await using var reader = await office.AsAsync(hr);
        var told = (await reader.Get<IMessageAppService>().GetListAsync(new())).Items.ShouldHaveSingleItem();
        (told.Title, told.Text, told.Path).ShouldBe(("您发起的任务已完成", "“清理过期的消息和邮件记录”已完成。点开查看结果。", $"/tasks/{run}"));
        (await office.MessagesAsync(other)).ShouldBeEmpty();
        (await reader.Db.Set<JobRun>().SingleAsync(r => r.Id == run)).State.ShouldBe(JobRunState.Succeeded);
    }

    [Theory, EachDatabase]
    public async Task Old_messages_are_forgotten_and_what_still_waits_is_not(DatabaseProvider provider)
    {
        await using var office = await Office.StartAsync(provider, Office.By(1));
        var hr = await office.AccountAsync("hr", RoleNames.HrOfficer, mail: "hr@example.org");
        await office.TellAsync(Kernel.Messages.MessageAudience.Account(hr), "old");
        office.Registry.Clock.Advance(TimeSpan.FromDays(100));
        await office.TellAsync(Kernel.Messages.MessageAudience.Account(hr), "young");
        await office.Jobs.RunAsync(Job);
        ((await office.MessagesAsync(hr)).Count, (await office.MailsAsync()).Count).ShouldBe((2, 2));   // a mail that waits is kept
        office.Registry.Clock.Advance(TimeSpan.FromDays(270));
        await office.Jobs.RunAsync(Job);
        (await office.MessagesAsync(hr)).ShouldHaveSingleItem().Key.ShouldBe("young");
    }
}

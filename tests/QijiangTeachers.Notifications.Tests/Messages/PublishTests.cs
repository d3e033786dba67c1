using Microsoft.EntityFrameworkCore;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Notifications.Tests.Support;
using QijiangTeachers.Testing.Databases;

namespace QijiangTeachers.Notifications.Tests.Messages;

/// <summary>What is told exists with its cause, once, for those whom it concerns.</summary>
public sealed class PublishTests
{
    [Theory, EachDatabase]
    public async Task A_message_is_written_with_its_cause_and_vanishes_with_it(DatabaseProvider provider)
    {
        await using var office = await Office.StartAsync(provider, Office.By(1));
        var hr = await office.AccountAsync("hr", RoleNames.HrOfficer, mail: "hr@example.org");
        await office.TellAsync(MessageAudience.Account(hr), thenFail: true).ShouldThrowAsync<CauseFailedException>();
        (await office.MessagesAsync(hr)).ShouldBeEmpty();
        (await office.MailsAsync()).ShouldBeEmpty();

        await office.TellAsync(MessageAudience.Account(hr));
        var message = (await office.MessagesAsync(hr)).ShouldHaveSingleItem();
        (message.Path, message.ReadAt, message.CreatedAt).ShouldBe(("/account", null, RegistryServices.Now.UtcDateTime));
        (await office.MailsAsync()).ShouldHaveSingleItem().MessageId.ShouldBe(message.Id);
        await using var system = office.Registry.AsSystem();
        (await system.Db.Set<Process>().CountAsync(p => p.Kind == "Notifications.ChangeMailReminder")).ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task Nobody_hears_the_same_thing_twice(DatabaseProvider provider)
    {
        await using var office = await Office.StartAsync(provider, Office.By(1));
        var hr = await office.AccountAsync("hr", RoleNames.HrOfficer, mail: "hr@example.org");
        await office.TellAsync(MessageAudience.Account(hr), "a", times: 2);
        await office.TellAsync(MessageAudience.Account(hr), "a");
        (await office.MessagesAsync(hr)).ShouldHaveSingleItem();
        (await office.MailsAsync()).ShouldHaveSingleItem();
        await office.TellAsync(MessageAudience.Account(hr), "b");
        (await office.MessagesAsync(hr)).Count.ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task A_role_of_a_school_is_reached_there_alone_and_by_open_accounts_alone(DatabaseProvider provider)
    {
        await using var office = await Office.StartAsync(provider);
        var (school, other) = (office.Registry.Given.School(), office.Registry.Given.School());
        await office.Registry.Given.StoreAsync();
        var clerk = await office.AccountAsync("clerk", RoleNames.SchoolClerk, school.Id);
        var actor = await office.AccountAsync("principal", RoleNames.Principal, school.Id);
        var gone = await office.AccountAsync("former", RoleNames.Principal, school.Id);
        var stranger = await office.AccountAsync("stranger", RoleNames.Principal, other.Id);
        var hr = await office.AccountAsync("hr", RoleNames.HrOfficer);
        await using (var system = office.Registry.AsSystem())
        {
            (await system.Db.Set<Administration.Domain.Accounts.Account>().SingleAsync(a => a.Id == gone)).Close(new(2026, 9, 1), "离校");
            await system.Db.SaveChangesAsync();
        }

        await office.TellAsync(MessageAudience.RolesAt(school.Id, RoleNames.SchoolClerk, RoleNames.Principal).But(actor));

        (await office.MessagesAsync(clerk)).ShouldHaveSingleItem();
        foreach (var nobody in new[] { actor, gone, stranger, hr }) (await office.MessagesAsync(nobody)).ShouldBeEmpty();
        await office.TellAsync(MessageAudience.RolesAt(null, RoleNames.HrOfficer), "district");
        (await office.MessagesAsync(hr)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_told_outside_a_transaction_or_of_an_unknown_kind_is_refused()
    {
        await using var office = await Office.StartAsync(DatabaseProvider.Sqlite);
        await using var system = office.Registry.AsSystem();
        var publisher = system.Get<IMessagePublisher>();
        (await publisher.PublishAsync(Office.About(MessageAudience.Account(Guid.CreateVersion7()), "a")).ShouldThrowAsync<InvalidOperationException>()).Message.ShouldContain("UnitOfWork");
        (await publisher.PublishAsync(new("Nothing.Known", MessageAudience.Account(Guid.CreateVersion7()), "a")).ShouldThrowAsync<InvalidOperationException>()).Message.ShouldContain("Nothing.Known");
    }

    [Theory, EachDatabase]
    public async Task Who_mails_nothing_writes_no_mail(DatabaseProvider provider)
    {
        await using var office = await Office.StartAsync(provider);
        var hr = await office.AccountAsync("hr", RoleNames.HrOfficer, mail: "hr@example.org");
        await office.TellAsync(MessageAudience.Account(hr));
        (await office.MessagesAsync(hr)).ShouldHaveSingleItem();
        (await office.MailsAsync()).ShouldBeEmpty();
    }
}

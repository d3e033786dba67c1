using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Database;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Notifications.Application.Mail;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Testing.Smtp;

namespace QijiangTeachers.Notifications.Tests.Support;

/// <summary>A registry with accounts, which mails or doesn't.</summary>
internal sealed class Office : IAsyncDisposable
{
    private Office(TestRegistry registry) => Registry = registry;

    public TestRegistry Registry { get; }

    public JobRunner Jobs => Registry.Services.GetRequiredService<JobRunner>();

    public static async Task<Office> StartAsync(DatabaseProvider provider, MailOptions? mail = null)
        => new(await TestRegistry.StartAsync(provider, services => services.AddSingleton(mail ?? new())));

    /// <summary>Mails by this server, in clear: it is on this machine.</summary>
    public static MailOptions By(int port) => new() { Host = "127.0.0.1", Port = port, UseTls = false, From = "registry@example.org" };

    public static Task<Office> StartAsync(DatabaseProvider provider, SmtpServer server) => StartAsync(provider, By(server.Port));

    /// <summary>A second process on the same database.</summary>
    public ServiceProvider AnotherProcess(MailOptions mail) => RegistryServices.Build(Registry.Services.GetRequiredService<DatabaseOptions>(), services => services.AddSingleton(mail));

    public async Task<Guid> AccountAsync(string userName, string role, Guid? schoolId = null, Guid? teacherId = null, string? mail = null, string language = "zh-Hans")
    {
        await using var system = Registry.AsSystem();
        var account = new Account(userName, "某" + userName, teacherId);
        account.Assign(role, schoolId);
        system.Db.Add(account);
        if (mail is not null) system.Db.Add(new MailReminder(account.Id, mail, language));
        await system.Db.SaveChangesAsync();
        return account.Id;
    }

    /// <summary>A request of an account, with its roles and scope.</summary>
    public async Task<UserScope> AsAsync(Guid accountId)
    {
        var scope = Registry.AsSystem();
        (await scope.Get<IJobUsers>().EnterAsync(accountId, CancellationToken.None)).ShouldBeTrue();
        return scope;
    }

    /// <summary>Tells in a transaction of its own, which may fail after that.</summary>
    public async Task TellAsync(MessageAudience to, string key = "something", bool thenFail = false, int times = 1)
    {
        await using var system = Registry.AsSystem();
        await system.Get<UnitOfWork>().RunAsync("Notifications.ChangeMailReminder", null, async recorder =>
        {
            recorder.Record(new MailReminderChanged(true));
            for (var i = 0; i < times; i++) await system.Get<IMessagePublisher>().PublishAsync(About(to, key));
            if (thenFail) throw new CauseFailedException();
        });
    }

    public static Message About(MessageAudience to, string key) => new("Kernel.JobSucceeded", to, key)
    {
        Values = new Dictionary<string, string> { ["Job"] = "Job:notifications.mail" },
        Path = "/account",
    };

    public async Task<IReadOnlyList<InboxMessage>> MessagesAsync(Guid accountId)
    {
        await using var system = Registry.AsSystem();
        return await system.Db.Set<InboxMessage>().Where(m => m.AccountId == accountId).OrderBy(m => m.CreatedAt).ToListAsync();
    }

    public async Task<IReadOnlyList<MailDelivery>> MailsAsync()
    {
        await using var system = Registry.AsSystem();
        return await system.Db.Set<MailDelivery>().OrderBy(m => m.Id).ToListAsync();
    }

    public Task<JobResult> SendAsync() => Jobs.RunAsync("notifications.mail");

    public ValueTask DisposeAsync() => Registry.DisposeAsync();
}

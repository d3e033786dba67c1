using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Notifications.Application;
using QijiangTeachers.Notifications.Application.Channels;
using QijiangTeachers.Notifications.Application.Mail;
using QijiangTeachers.Notifications.Application.Messages;
using QijiangTeachers.Notifications.Application.Reminders;
using QijiangTeachers.Notifications.Domain;
using QijiangTeachers.Notifications.Http;
using QijiangTeachers.Notifications.Jobs;
using QijiangTeachers.Notifications.Persistence;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Notifications;

/// <summary>In-app inbox and mail outbox behind the Kernel's <see cref="IMessagePublisher"/>.</summary>
[DependsOn(typeof(Administration.AdministrationModule))]
public sealed class NotificationsModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.AddSingleton(provider => MailOptions.Read(provider.GetService<IConfiguration>() ?? context.Configuration));
        services.AddSingleton<MessageKinds>();
        services.AddSingleton<MessageText>();
        services.AddScoped<MessageRecipients>();
        services.AddPersonRows<InboxMessageRows>();
        services.AddRestingRows<MailDelivery>(ErasureRule.Remove, nameof(MailDelivery.AccountId));
        services.AddRestingRows<MailReminder>(ErasureRule.Remove, nameof(MailReminder.Id));
        services.AddScoped<IMessagePublisher, MessagePublisher>();
        services.AddScoped<IMessageChannel, InboxChannel>();
        services.AddScoped<IMessageChannel, MailChannel>();
        services.AddScoped<MailComposer>();
        services.AddScoped<MailSender>();
        services.AddScoped<IMessageAppService, MessageAppService>();
        services.AddScoped<IMailReminderAppService, MailReminderAppService>();
        services.AddScoped<IMailDeliveryAppService, MailDeliveryAppService>();
        services.AddScoped<UnreadBadge>();
        services.AddSingleton(new ShellBell("/inbox", typeof(UnreadBadge)));
        services.AddSingleton(new NavItem("/operations/mail", "Menu:Mail", "mail", NotificationsPermissions.Mail.Default, RoleNames.Operator) { Order = 15 });
    }

    public override void Map(ModelBuilder model, RegistryDbContext db) => NotificationsMapping.Map(model);

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        app.MapMessages();
        app.MapMailDeliveries();
    }

    public override void Permit(IPermissionDefinitionContext context) => NotificationsPermissions.Define(context);

    public override void Schedule(IJobSchedule jobs)
    {
        jobs.Drain<SendMail>(SendMail.Key);
        jobs.Recurring<PruneMessages>(PruneMessages.Key, "40 3 * * *");
    }

    public override void Record(IProcessCatalogue processes)
    {
        foreach (var kind in NotificationsProcesses.All) processes.AddProcess(kind);
        processes.AddEvent<MailReminderChanged>("Notifications.MailReminderChanged");
        processes.AddEvent<MailsRetried>("Notifications.MailsRetried");
    }

    /// <summary>A wrong setting or a kind without words stops the start with a sentence.</summary>
    public override Task OnApplicationInitializationAsync(ApplicationInitializationContext context)
    {
        context.Services.GetRequiredService<MailOptions>();
        context.Services.GetRequiredService<MessageKinds>().RequireTexts();
        return Task.CompletedTask;
    }
}

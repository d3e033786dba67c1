using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Files;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.History.Chain;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Messages;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Receipts;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Kernel.Settings;
using QijiangTeachers.Kernel.Users;

namespace QijiangTeachers.Kernel;

/// <summary>What every module stands on: modules, entities, history, scope, texts, time, protection of personal data.</summary>
public sealed class KernelModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PermissionCatalogue>();
        services.AddSingleton<ProcessCatalogue>();
        services.AddSingleton<TextCatalogue>();
        services.AddSingleton<ErrorTexts>();
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(ModuleStringLocalizer<>));
        services.AddSingleton(context.Configuration.GetSection(PersonalDataOptions.Section).Get<PersonalDataOptions>() ?? new());
        services.AddSingleton<IPersonalDataProtector, PersonalDataProtector>();
        services.AddSingleton<MasterKeyPlace>();
        services.AddSingleton<SealedFiles>();
        services.AddSingleton<SealedTexts>();
        services.AddSingleton(context.Configuration.GetSection(ContentOptions.Section).Get<ContentOptions>() ?? new());
        services.AddSingleton<ContentStore>();
        services.AddSingleton(p => new StoredFolder("files", Path.GetFullPath(p.GetRequiredService<ContentOptions>().Folder)));
        services.AddScoped<CurrentUserAccessor>();
        services.AddScoped<IPermissionChecker, RolePermissionChecker>();
        services.AddSingleton<HistoryKey>();
        services.AddScoped<Transactions>();
        services.AddScoped<UnitOfWork>();
        services.AddScoped<HistoryChain>();
        services.AddScoped<HistoryVerifier>();
        services.AddScoped<PersonEraser>();
        services.AddRestingRows<ProcessEvent>(ErasureRule.Empty());
        services.AddRestingRows<CommandReceipt>(ErasureRule.Remove, nameof(CommandReceipt.AccountId));
        services.AddScoped<IDataSeedContributor, HistoryHeadSeedContributor>();
        services.AddScoped<DistrictSettings>();
        services.AddScoped<CommandReceipts>();
        services.TryAddScoped<IMessagePublisher, NoMessagePublisher>();
        services.TryAddScoped<IConfirmation, NoConfirmation>();
        services.AddJobs();
        foreach (var kind in JobMessages.Kinds) services.AddSingleton(kind);
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Kernel;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Ui.Forms;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Ui;

/// <summary>The visual language: layout, navigation, components.</summary>
[DependsOn(typeof(KernelModule))]
public sealed class UiModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<FlashCookie>();
        services.AddScoped(s => new PageRedirect(s.GetRequiredService<NavigationManager>(), s.GetRequiredService<FlashCookie>()));
        services.AddScoped<FormReceipts>();
        services.AddScoped<PageTurn>();
        services.AddScoped<PageAddress>();
        services.AddScoped<ShellReader>();
        services.AddSingleton<InputCheck>();
    }
}

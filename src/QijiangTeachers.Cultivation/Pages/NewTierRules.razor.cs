using Microsoft.AspNetCore.Components;
using QijiangTeachers.Cultivation.Application.TierRules;
using QijiangTeachers.Cultivation.Domain;
using QijiangTeachers.Kernel.Terms;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Cultivation.Pages;

/// <summary>A new version of the tier rules: filled in, shown with whom it moves, then published.</summary>
public sealed partial class NewTierRules(ITierRuleSetAppService rules, PageRedirect redirect, TimeProvider clock)
{
    [SupplyParameterFromForm(FormName = "draft")] private TierRuleForm Draft { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "publish")] private TierRuleForm Final { get; set; } = null!;

    private TierRuleSetDto _standing = null!;
    private TierRuleImpactDto? _impact;
    private Refusal? _refusal, _publishRefusal;
    private bool _isPublishing;

    protected override async Task OnInitializedAsync()
    {
        _standing = (await rules.GetListAsync()).First(r => r.IsNewest);
        _isPublishing = Final is not null;
        Draft ??= Final ?? TierRuleForm.From(_standing, clock.TodayInChina > _standing.ValidFrom ? clock.TodayInChina : _standing.ValidFrom.AddDays(1));
        Final ??= Draft;
    }

    private async Task PreviewAsync() => _refusal = await Refusal.CatchAsync(async () => _impact = await rules.PreviewAsync(Draft.Input));

    private async Task PublishAsync()
    {
        _publishRefusal = await Refusal.CatchAsync(() => rules.CreateAsync(Final.Input));
        if (_publishRefusal is null) redirect.To("/rules/tiers", T["Rules:Published"]);
        else await PreviewAsync();
    }

    private string Shown(string? value) => string.IsNullOrEmpty(value) ? T["TierRules:Nowhere"] : value;
    private string Shown(Tier? tier) => tier is { } known ? Terms.Shown(known) : T["TierRules:Nowhere"];
}

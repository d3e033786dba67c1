using Microsoft.AspNetCore.Components;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Time;
using QijiangTeachers.Training.Application.Rules;
using QijiangTeachers.Training.Domain;
using QijiangTeachers.Ui;

namespace QijiangTeachers.Training.Pages;

/// <summary>A new version of the credit rules: filled in, shown with whom it moves, then published.</summary>
public sealed partial class NewCreditRules(ICreditRuleSetAppService rules, PageRedirect redirect, TimeProvider clock)
{
    [SupplyParameterFromQuery] private Guid? BasedOn { get; set; }
    [SupplyParameterFromForm(FormName = "draft")] private CreditRuleForm Draft { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "publish")] private CreditRuleForm Final { get; set; } = null!;

    private CreditRuleSetDto _standing = null!;
    private CreditRuleImpactDto? _impact;
    private Refusal? _refusal, _publishRefusal;
    private bool _isPublishing;

    protected override async Task OnInitializedAsync()
    {
        var newest = (await rules.GetListAsync()).Where(r => r.IsNewest).ToList();
        var id = Draft?.BasedOnId ?? Final?.BasedOnId ?? BasedOn;
        _standing = (id is null ? newest.FirstOrDefault(r => r.IsInForce) ?? newest.FirstOrDefault(r => r.IsActive) : newest.FirstOrDefault(r => r.Id == id))
            ?? throw new EntityNotFoundException(typeof(CreditRuleSet), id ?? Guid.Empty);
        _isPublishing = Final is not null;
        Draft ??= Final ?? CreditRuleForm.From(_standing, Latest(clock.TodayInChina, _standing.ValidFrom));
        Final ??= Draft;
    }

    private async Task PreviewAsync() => _refusal = await Refusal.CatchAsync(async () => _impact = await rules.PreviewAsync(Draft.Input));

    private async Task PublishAsync()
    {
        _publishRefusal = await Refusal.CatchAsync(() => rules.CreateAsync(Final.Input));
        if (_publishRefusal is null) redirect.To("/rules/credits", T["Rules:Published"]);
        else await PreviewAsync();
    }

    private string Shown(string? value) => string.IsNullOrEmpty(value) ? T["Rules:None"] : value;

    private static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;
using QijiangTeachers.Kernel.Security;
using QijiangTeachers.Ui.Forms;

namespace QijiangTeachers.Ui.Components;

/// <summary>
/// A form that checks its model, shows what is wrong on top and at the fields, and keeps the input. <see cref="OnSubmit"/>
/// runs only when the input can be accepted.
/// </summary>
public sealed partial class FormCard
{
    private FormState _state = null!;
    private bool _isUnconfirmed;

    [Inject] private InputCheck InputCheck { get; set; } = null!;
    [Inject] private FormReceipts Receipts { get; set; } = null!;
    [Inject] private IConfirmation Confirmation { get; set; } = null!;
    [Inject] private ErrorTexts Texts { get; set; } = null!;
    [Inject] private IStringLocalizer<UiModule> T { get; set; } = null!;
    [CascadingParameter] private HttpContext? Http { get; set; }

    /// <summary>The <c>FormName</c> of the page's <c>[SupplyParameterFromForm]</c>.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>The input, whose annotations are checked; null for forms without fields.</summary>
    [Parameter] public object? Model { get; set; }
    [Parameter, EditorRequired] public EventCallback OnSubmit { get; set; }

    /// <summary>The "no" that <see cref="OnSubmit"/> met, from <see cref="Ui.Refusal.CatchAsync"/>.</summary>
    [Parameter] public Refusal? Refusal { get; set; }
    /// <summary>The version of the record as this request read it, where a clash shall not cost what was typed.</summary>
    [Parameter] public string? Version { get; set; }

    /// <summary>What <see cref="Model"/> would hold if it were filled from the record as it is now: a clash shows both.</summary>
    [Parameter] public object? Now { get; set; }
    [Parameter] public string? Title { get; set; }

    /// <summary>A verb with its effect: 确认导入 10,022 行.</summary>
    [Parameter] public string? SubmitText { get; set; }
    [Parameter] public string? SubmitIcon { get; set; }

    /// <summary>What the button says while it works: 正在导入…</summary>
    [Parameter] public string? BusyText { get; set; }
    [Parameter] public bool Danger { get; set; }
    [Parameter] public string? CancelPath { get; set; }
    [Parameter] public string? CancelText { get; set; }

    /// <summary>What follows: 通过后送 教师发展中心 复核.</summary>
    [Parameter] public string? Consequence { get; set; }

    /// <summary>Buttons of the page's own instead of <see cref="SubmitText"/>.</summary>
    [Parameter] public RenderFragment? Actions { get; set; }

    /// <summary>For file fields.</summary>
    [Parameter] public bool Multipart { get; set; }

    /// <summary>
    /// What it does asks for a recent proof of who one is (<see cref="IConfirmation"/>): its field is there from the start when the
    /// last one is too old. The service decides; a form without this shows the field when it is refused for that.
    /// </summary>
    [Parameter] public bool Sensitive { get; set; }
    [Parameter] public bool ShowSummary { get; set; } = true;

    /// <summary><c>form-plain</c> (no card), <c>form-inline</c> (one row).</summary>
    [Parameter] public string? Class { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override void OnInitialized()
        => _state = new() { Name = Name, Posted = Http?.Request is { HasFormContentType: true } request && request.Form["_handler"] == Name ? request.Form : null };

    protected override void OnParametersSet()
    {
        _state.Clash = Refusal?.Cause is StaleVersionException && Version is not null ? Clash.Of(_state.Fields, Model, Now, Version) : null;
        if (Refusal is { Errors.Count: > 0 }) _state.Show([.. Refusal.Errors.Select(e => new FieldError(e.Field, Texts.Of(e)))]);
    }

    private bool AsksToConfirm => _isUnconfirmed || Refusal?.Cause is ConfirmationNeededException || (Sensitive && Confirmation.IsNeeded);

    private async Task SubmitAsync()
    {
        var errors = _state.Fields.Select(Unreadable).OfType<FieldError>().ToList();
        if (Model is not null) errors.AddRange(InputCheck.Check(Model, _state).Where(e => errors.TrueForAll(u => !u.Field.EndsWith(e.Field, StringComparison.Ordinal))));
        if (errors.Count == 0 && _state.TypedInto(ConfirmField.InputName) is { Length: > 0 } secret) errors.AddRange(await ConfirmAsync(secret));
        _state.Show(errors);
        if (errors.Count == 0) await Receipts.RunAsync(() => OnSubmit.InvokeAsync());
    }

    private async Task<IReadOnlyList<FieldError>> ConfirmAsync(string secret)
    {
        var refusal = await Ui.Refusal.CatchAsync(() => Confirmation.ConfirmAsync(secret));
        _isUnconfirmed = refusal is not null;
        return refusal?.Cause switch
        {
            null => [],
            BusinessException no => [new(ConfirmField.InputName, Texts.Of(no))],
            _ => [.. refusal.Errors.Select(e => new FieldError(ConfirmField.InputName, Texts.Of(e)))],
        };
    }

    // The form mapping leaves a default where it can't read a day or a number; here the person is told.
    private FieldError? Unreadable(FormFieldInfo field)
    {
        var typed = _state.TypedInto(field.InputName);
        if (string.IsNullOrWhiteSpace(typed)) return PostedText.IsRequired(field.ValueType) ? new(field.InputName, T[field.IsChoice ? "Input:ChoiceRequired" : "Input:Required", field.Label]) : null;
        return PostedText.IsReadable(typed, field.ValueType) ? null : new(field.InputName, T[PostedText.IsDate(field.ValueType) ? "Input:NoDate" : "Input:NoNumber", field.Label]);
    }
}

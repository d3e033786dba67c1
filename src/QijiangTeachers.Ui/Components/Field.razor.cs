using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Ui.Forms;

namespace QijiangTeachers.Ui.Components;

/// <summary>
/// A field is one tag: label, hint, error and control in this order (look.md §6). The control follows from the type and
/// from <see cref="Options"/>: up to six choices are buttons, more are a select.
/// </summary>
public sealed partial class Field<TValue>(IStringLocalizer<UiModule> T)
{
    private const int MostButtons = 6;
    private FormFieldInfo _field = null!;
    private Func<TValue> _read = null!;

    [CascadingParameter] private FormState Form { get; set; } = null!;

    /// <summary>The property of the page's model: <c>() => Input.Hours</c>.</summary>
    [Parameter, EditorRequired] public Expression<Func<TValue>> For { get; set; } = null!;
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>The name in the request where the path doesn't say it: <c>Input.Targets[2].Target</c> of a list's line.</summary>
    [Parameter] public string? Name { get; set; }

    /// <summary>Between label and control; meaning never goes into a placeholder.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>Marked 选填; what must be filled in is not marked.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>Beside the control: 学时.</summary>
    [Parameter] public string? Unit { get; set; }

    /// <summary>More than one makes a text area.</summary>
    [Parameter] public int Lines { get; set; } = 1;

    /// <summary><c>password</c>, <c>email</c>, <c>tel</c>; otherwise it follows from the value.</summary>
    [Parameter] public string? Type { get; set; }
    [Parameter] public IReadOnlyList<Choice>? Options { get; set; }

    /// <summary>A select although there are few options.</summary>
    [Parameter] public bool AsSelect { get; set; }

    /// <summary>The empty line of a select.</summary>
    [Parameter] public string? Prompt { get; set; }
    [Parameter] public string? Autocomplete { get; set; }
    [Parameter] public int? MaxLength { get; set; }

    /// <summary>Bounds of a date control.</summary>
    [Parameter] public string? Min { get; set; }
    [Parameter] public string? Max { get; set; }

    /// <summary>Shown and posted, not changed.</summary>
    [Parameter] public bool ReadOnly { get; set; }

    /// <summary><c>control-short</c> (days, numbers) or <c>control-medium</c>.</summary>
    [Parameter] public string? Width { get; set; }
    [Parameter] public string? Class { get; set; }

    /// <summary>At the right of the label: 忘记密码.</summary>
    [Parameter] public RenderFragment? Beside { get; set; }

    private TValue? Current => _read();
    private IReadOnlyList<Choice> Choices => Options ?? [];
    private bool IsBoolean => typeof(TValue) == typeof(bool);
    private bool IsChoiceGroup => Options is { Count: > 0 and <= MostButtons } && !AsSelect && !ReadOnly;
    private string? Error => Form.ErrorOf(_field.InputName);
    private string? Invalid => Error is null ? null : "true";

    private string? DescribedBy
        => string.Join(' ', new[] { Hint is null ? null : _field.HintId, Error is null ? null : _field.ErrorId }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    private string InputType => Type ?? (Underlying == typeof(DateOnly) ? "date" : "text");

    private string? InputMode => Underlying == typeof(int) || Underlying == typeof(long) ? "numeric" : Underlying == typeof(decimal) ? "decimal" : null;

    private static Type Underlying => Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);

    // What was typed, even if it couldn't be read; else the model's value in the form the mapping reads.
    private string? Text => Form.TypedInto(_field.InputName) ?? PostedText.Of(Current);

    protected override void OnInitialized() => _field = Form.Register(Name ?? InputName.Of(For), Label, typeof(TValue), Options);

    // The expression closes over the page; a page that swaps its model gives a new one.
    protected override void OnParametersSet() => _read = For.Compile();
}

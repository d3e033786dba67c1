namespace QijiangTeachers.Ui.Forms;

/// <summary>A field of a form: its name in the request, the id of its control, its label and the type of its value.</summary>
/// <param name="Options">What one picks among instead of typing.</param>
public sealed record FormFieldInfo(string InputName, string Id, string Label, Type ValueType, IReadOnlyList<Choice>? Options)
{
    public bool IsChoice => Options is not null;
    public string HintId => Id + "-hint";
    public string ErrorId => Id + "-error";

    /// <summary>A value of this field in words.</summary>
    public string? Shown(string? text) => string.IsNullOrEmpty(text) ? null : Options?.FirstOrDefault(o => o.Value == text)?.Text ?? text;
}

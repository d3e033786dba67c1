using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Ui.Forms;

/// <summary>What the fields of a form share: their labels and what is wrong with them.</summary>
public sealed class FormState
{
    private readonly List<FormFieldInfo> _fields = [];

    /// <summary>The form's name; prefix of the ids, so that two forms of a page don't clash.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];
    public IReadOnlyList<FormFieldInfo> Fields => _fields;

    internal event Action? Changed;

    public void Show(IReadOnlyList<FieldError> errors)
    {
        Errors = errors;
        Changed?.Invoke();
    }

    public FormFieldInfo Register(string inputName, string label)
    {
        var field = new FormFieldInfo(inputName, $"{Name}-{inputName.Replace('.', '-').Replace('[', '-').Replace(']', '-')}", label);
        _fields.RemoveAll(f => f.InputName == inputName);
        _fields.Add(field);
        return field;
    }

    public string? ErrorOf(string inputName)
        => string.Concat(Errors.Where(e => IsFor(e.Field, inputName)).Select(e => e.Message)) is { Length: > 0 } text ? text : null;

    public FormFieldInfo? FieldOf(FieldError error) => _fields.Find(f => IsFor(error.Field, f.InputName));

    // "Hours", "hours" and "Input.Hours" all mean the field Input.Hours: services don't know what a page calls its model.
    private static bool IsFor(string field, string inputName)
        => field.Length > 0 && (inputName.Equals(field, StringComparison.OrdinalIgnoreCase) || inputName.EndsWith("." + field, StringComparison.OrdinalIgnoreCase));
}

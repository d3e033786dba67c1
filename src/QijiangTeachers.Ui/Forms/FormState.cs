using Microsoft.AspNetCore.Http;
using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Ui.Forms;

/// <summary>What the fields of a form share: their labels, what was typed, and what is wrong with it.</summary>
public sealed class FormState
{
    private readonly List<FormFieldInfo> _fields = [];

    /// <summary>The form's name; prefix of the ids, so that two forms of a page don't clash.</summary>
    public required string Name { get; init; }

    /// <summary>The values of this request if it answers this form; null when the page was only opened.</summary>
    public IFormCollection? Posted { get; init; }

    /// <summary>Set while the form shows that somebody else was faster.</summary>
    public Clash? Clash { get; internal set; }

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];
    public IReadOnlyList<FormFieldInfo> Fields => _fields;

    internal event Action? Changed;

    public void Show(IReadOnlyList<FieldError> errors)
    {
        // In the order in which the fields stand on the page.
        Errors = [.. errors.OrderBy(e => FieldOf(e) is { } field ? _fields.IndexOf(field) : int.MaxValue)];
        Changed?.Invoke();
    }

    public FormFieldInfo Register(string inputName, string label, Type valueType, IReadOnlyList<Choice>? options = null)
    {
        var field = new FormFieldInfo(inputName, $"{Name}-{inputName.Replace('.', '-').Replace('[', '-').Replace(']', '-')}", label, valueType, options);
        _fields.RemoveAll(f => f.InputName == inputName);
        _fields.Add(field);
        return field;
    }

    /// <summary>What was typed into a field, so that it stays even if it couldn't be read.</summary>
    public string? TypedInto(string inputName) => Posted is not null && Posted.TryGetValue(inputName, out var values) ? values.ToString() : null;

    public string? ErrorOf(string inputName)
        => string.Concat(Errors.Where(e => IsFor(e.Field, inputName)).Select(e => e.Message)) is { Length: > 0 } text ? text : null;

    public FormFieldInfo? FieldOf(FieldError error) => _fields.Find(f => IsFor(error.Field, f.InputName));

    // "Hours", "hours" and "Input.Hours" all mean the field Input.Hours: services don't know what a page calls its model.
    private static bool IsFor(string field, string inputName)
        => field.Length > 0 && (inputName.Equals(field, StringComparison.OrdinalIgnoreCase) || inputName.EndsWith("." + field, StringComparison.OrdinalIgnoreCase));
}

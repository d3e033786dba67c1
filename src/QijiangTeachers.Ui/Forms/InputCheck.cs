using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Localization;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Ui.Forms;

/// <summary>Checks the annotations of a form's model and says in the person's language what to do, naming the field by its label.</summary>
internal sealed class InputCheck(IStringLocalizer<UiModule> texts, ErrorTexts errors)
{
    public IReadOnlyList<FieldError> Check(object model, FormState form)
    {
        var found = new List<FieldError>();
        foreach (var property in model.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
            if (Check(model, property, FieldOf(form, property.Name)) is { } message) found.Add(new(property.Name, message));
        if (found.Count == 0 && model is IValidatableObject rules)
            found.AddRange(rules.Validate(new ValidationContext(model)).SelectMany(r => r.MemberNames.DefaultIfEmpty("").Select(m => new FieldError(m, errors.Of(r.ErrorMessage ?? "")))));
        return found;
    }

    private string? Check(object model, PropertyInfo property, FormFieldInfo? field)
    {
        // A field that was left empty arrives as an empty text, which is no e-mail address and too short for everything.
        var value = property.GetValue(model) is var given and not "" ? given : null;
        if (value is string text && text.Contains('\0', StringComparison.Ordinal)) return texts["Input:Invalid", field?.Label ?? property.Name];
        var context = new ValidationContext(model) { MemberName = property.Name };
        // What is missing is said before what is wrong with it.
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>().OrderBy(a => a is RequiredAttribute ? 0 : 1))
            if (rule.GetValidationResult(value, context) is { } result && result != ValidationResult.Success)
                return rule.ErrorMessage is { } key ? errors.Of(key) : Message(rule, value, field?.Label ?? property.Name, field?.IsChoice == true, result);
        return null;
    }

    private string Message(ValidationAttribute rule, object? value, string label, bool isChoice, ValidationResult result) => rule switch
    {
        RequiredAttribute => texts[isChoice ? "Input:ChoiceRequired" : "Input:Required", label],
        MaxLengthAttribute max => texts["Input:TooLong", label, max.Length, LengthOf(value)],
        StringLengthAttribute length when LengthOf(value) > length.MaximumLength => texts["Input:TooLong", label, length.MaximumLength, LengthOf(value)],
        StringLengthAttribute length => texts["Input:TooShort", label, length.MinimumLength],
        MinLengthAttribute min => texts["Input:TooShort", label, min.Length],
        RangeAttribute range => texts["Input:Range", label, range.Minimum, range.Maximum],
        _ => result.ErrorMessage ?? texts["Input:Invalid", label],
    };

    private static int LengthOf(object? value) => value is string text ? text.Length : 0;

    private static FormFieldInfo? FieldOf(FormState form, string property)
        => form.Fields.FirstOrDefault(f => f.InputName.EndsWith("." + property, StringComparison.Ordinal) || f.InputName == property);
}

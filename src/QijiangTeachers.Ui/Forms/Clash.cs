using System.Collections;
using System.Globalization;

namespace QijiangTeachers.Ui.Forms;

/// <summary>Somebody else saved the record in the meantime: what the form says beside what stands now.</summary>
/// <param name="Version">Of the record as it is now: sent again with it, the form is saved as it stands.</param>
public sealed record Clash(string Version, IReadOnlyList<ClashLine> Lines)
{
    /// <param name="fields">Those of the form, in their order.</param>
    /// <param name="typed">The form's model.</param>
    /// <param name="now">The same model, made of the record as it is now; null if the form corrects nothing that stands.</param>
    /// <param name="version">Of the record now.</param>
    public static Clash Of(IEnumerable<FormFieldInfo> fields, object? typed, object? now, string version)
        => new(version, typed is null || now is null ? [] : [.. fields.Where(f => !IsReason(f)).Select(f => LineOf(f, typed, now)).OfType<ClashLine>()]);

    // Why something is changed isn't part of the record.
    private static bool IsReason(FormFieldInfo field) => field.InputName.EndsWith(".Reason", StringComparison.Ordinal);

    private static ClashLine? LineOf(FormFieldInfo field, object typed, object now)
    {
        var (own, other) = (PostedText.Of(ValueOf(typed, field.InputName)), PostedText.Of(ValueOf(now, field.InputName)));
        return (own ?? "") == (other ?? "") ? null : new(field.Label, field.Shown(own), field.Shown(other));
    }

    /// <summary><c>Input.Targets[2].Target</c>: the first part is the page's name of the model.</summary>
    private static object? ValueOf(object model, string inputName)
    {
        object? value = model;
        foreach (var part in inputName.Split('.').Skip(1))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            value = value?.GetType().GetProperty(bracket < 0 ? part : part[..bracket])?.GetValue(value);
            if (bracket < 0) continue;
            var index = int.Parse(part[(bracket + 1)..^1], CultureInfo.InvariantCulture);
            value = value is IList list && index < list.Count ? list[index] : null;
        }
        return value;
    }
}

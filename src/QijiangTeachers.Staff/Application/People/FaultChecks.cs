using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Staff.Application.People;

/// <summary>Turns the domain's faults, which speak of the roster's columns, into errors of a form's fields.</summary>
public static class FaultChecks
{
    /// <param name="faults">What the domain found.</param>
    /// <param name="texts">Says it.</param>
    /// <param name="fields">Field of the input by column; a column without one is named by itself.</param>
    /// <exception cref="InputInvalidException">There is a fault.</exception>
    public static void Throw(this IEnumerable<RuleFault> faults, ErrorTexts texts, IReadOnlyDictionary<string, string> fields)
    {
        FieldError[] errors = [.. faults.Select(f => new FieldError(fields.GetValueOrDefault(f.Column, f.Column), texts.SentenceOf(f)))];
        if (errors.Length > 0) throw new InputInvalidException(errors);
    }
}

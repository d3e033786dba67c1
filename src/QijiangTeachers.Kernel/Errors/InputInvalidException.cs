namespace QijiangTeachers.Kernel.Errors;

/// <summary>Input that can't be accepted, field by field (400).</summary>
public sealed class InputInvalidException(IReadOnlyList<FieldError> errors) : Exception(string.Join("; ", errors.Select(e => e.Message)))
{
    public InputInvalidException(string field, string message) : this([new FieldError(field, message)]) { }

    public IReadOnlyList<FieldError> Errors { get; } = errors;
}

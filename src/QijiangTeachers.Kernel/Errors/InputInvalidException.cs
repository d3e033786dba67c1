namespace QijiangTeachers.Kernel.Errors;

/// <summary>Input that can't be accepted, field by field (400).</summary>
public sealed class InputInvalidException(IReadOnlyList<FieldError> errors) : Exception(string.Join("; ", errors.Select(e => e.Message)))
{
    /// <inheritdoc cref="FieldError"/>
    public InputInvalidException(string field, string message, params (string Name, object? Value)[] values) : this([new FieldError(field, message, values)]) { }

    public IReadOnlyList<FieldError> Errors { get; } = errors;
}

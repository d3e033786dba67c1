namespace QijiangTeachers.Kernel.Errors;

/// <summary>
/// A rule says no. The code (<c>QijiangTeachers.Rotation:0003</c>) is the key of the text; <c>{Name}</c> in the text is
/// filled from <see cref="Exception.Data"/>. Answered as 422 and logged as information.
/// </summary>
public class BusinessException(string code, Exception? innerException = null) : Exception(code, innerException)
{
    public string Code { get; } = code;

    public BusinessException WithData(string name, object? value)
    {
        Data[name] = value;
        return this;
    }
}

namespace QijiangTeachers.Kernel.Errors;

/// <summary>Whoever asks isn't let in, or not any more, and is told why (401).</summary>
public sealed class NotAuthenticatedException(string code) : BusinessException(code);

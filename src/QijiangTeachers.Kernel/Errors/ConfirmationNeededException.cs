namespace QijiangTeachers.Kernel.Errors;

/// <summary>Whoever does this proves once more who they are first: their last proof is too old. Answered as 403.</summary>
public sealed class ConfirmationNeededException() : BusinessException(ErrorCode)
{
    public const string ErrorCode = "QijiangTeachers.Kernel:0002";
}

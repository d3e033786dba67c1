using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Administration.Domain.ExternalLogins;

/// <summary>All refusals about log-ins at the provider.</summary>
internal static class ExternalLoginErrors
{
    private const string Prefix = "QijiangTeachers.Administration:";

    public static BusinessException LinkedToAnother() => new(Prefix + "0051");
    public static BusinessException AccountHasAnother(string userName) => new BusinessException(Prefix + "0052").WithData("UserName", userName);

    /// <summary>Two wanted it at the same moment, and this one came second.</summary>
    public static BusinessException LinkedMeanwhile() => new(Prefix + "0053");

    /// <summary>The log-in at the provider is too long ago to be linked.</summary>
    public static BusinessException ArrivalOver() => new(Prefix + "0054");
    public static BusinessException DecidedAlready() => new(Prefix + "0055");
    public static BusinessException OwnRequest() => new(Prefix + "0056");
    public static BusinessException NoSuchAccount(string userName) => new BusinessException(Prefix + "0057").WithData("UserName", userName);
    public static BusinessException AskedTooOften() => new(Prefix + "0058");
}

using QijiangTeachers.Kernel.Errors;

namespace QijiangTeachers.Administration.Domain.Accounts;

/// <summary>All refusals about accounts, log-in and roles.</summary>
internal static class AccountErrors
{
    public const string LockedCode = Prefix + "0002";
    public const string ClosedCode = Prefix + "0003";
    private const string Prefix = "QijiangTeachers.Administration:";

    /// <summary>One text for a wrong name, password or code: which of them was wrong is nobody's business.</summary>
    public static BusinessException WrongCredentials() => new(Prefix + "0001");
    public static BusinessException Locked(DateTime chinaTime) => new BusinessException(LockedCode).WithData("Until", chinaTime.ToString("HH:mm"));
    public static BusinessException Closed(string userName, string? because) => new BusinessException(ClosedCode).WithData("UserName", userName).WithData("Because", because ?? "—");
    public static BusinessException CodeInvalid() => new(Prefix + "0005");
    public static BusinessException MustChangePassword() => new(Prefix + "0006");
    public static BusinessException UnknownRole(string role) => new BusinessException(Prefix + "0007").WithData("Role", role);
    public static BusinessException SchoolDoesNotFitRole(string role) => new BusinessException(Prefix + "0008").WithData("Role", role);
    public static BusinessException UserNameTaken(string userName) => new BusinessException(Prefix + "0009").WithData("UserName", userName);
    public static BusinessException OwnAccount() => new(Prefix + "0010");
    public static BusinessException LastOperator() => new(Prefix + "0011");
    public static BusinessException TeacherNotFound(string number) => new BusinessException(Prefix + "0012").WithData("Number", number);
    public static BusinessException UnknownPermission(string name) => new BusinessException(Prefix + "0013").WithData("Permission", name);
    public static BusinessException WouldLockOut() => new(Prefix + "0014");
    public static BusinessException CanDoMore(string userName) => new BusinessException(Prefix + "0015").WithData("UserName", userName);

    /// <summary>The password was right; a code of the app, or one of the recovery codes, is asked for as well.</summary>
    public static BusinessException SecondFactorNeeded() => new(Prefix + "0031");
    public static BusinessException WrongSecondFactor() => new(Prefix + "0032");
    public static BusinessException SecondStepOver() => new(Prefix + "0033");
    public static BusinessException MustSetUpSecondFactor() => new(Prefix + "0034");
    public static BusinessException SecondFactorIsOn() => new(Prefix + "0035");
    public static BusinessException SecondFactorIsOff() => new(Prefix + "0036");
    public static BusinessException SecondFactorIsDuty() => new(Prefix + "0037");
}

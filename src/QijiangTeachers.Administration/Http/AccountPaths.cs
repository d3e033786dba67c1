namespace QijiangTeachers.Administration.Http;

/// <summary>Addresses of the module's pages.</summary>
public static class AccountPaths
{
    public const string LogIn = Ui.Shell.ShellPaths.LogIn;

    /// <summary>Ends the address of the log-in page where a form was sent after the session had ended.</summary>
    public const string Unsent = "&unsent=true";
    public const string LogOut = Ui.Shell.ShellPaths.LogOut;
    public const string Activate = "/account/activate";
    public const string ForgotPassword = "/account/forgot-password";
    public const string ChangePassword = "/account/password";
    public const string SecondStep = "/login/code";
    public const string SecondFactor = "/account/second-factor";
    public const string Mine = Ui.Shell.ShellPaths.Account;
    public const string Language = Ui.Shell.ShellPaths.Language;
}

namespace QijiangTeachers.Administration.Http;

/// <summary>Addresses of the module's pages.</summary>
public static class AccountPaths
{
    public const string LogIn = "/login";
    public const string LogOut = "/account/logout";
    public const string Activate = "/account/activate";
    public const string ForgotPassword = "/account/forgot-password";
    public const string ChangePassword = "/account/password";
    public const string Mine = "/account";
    public const string Language = "/culture";
}

namespace QijiangTeachers.Ui.Shell;

/// <summary>Addresses that the frame of every page posts or leads to; the host and Administration serve them.</summary>
public static class ShellPaths
{
    public const string Home = "/";
    public const string LogIn = "/login";
    public const string LogOut = "/account/logout";
    public const string Account = "/account";
    public const string Language = "/culture";
    public const string Help = "/help";
}

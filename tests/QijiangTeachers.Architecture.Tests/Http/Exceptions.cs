namespace QijiangTeachers.Architecture.Tests.Http;

/// <summary>Where the API differs from the table, and why.</summary>
internal static class Exceptions
{
    /// <summary>Addresses that no method's name gives.</summary>
    public static IReadOnlyDictionary<string, string> Addresses { get; } = new Dictionary<string, string>
    {
        ["POST /api/app/account/login"] = "the word that every client expects",
        ["POST /api/app/account/logout"] = "ends the session cookie, which is the host's",
        ["GET /api/app/account/readers-of-my-record"] = "belongs to the own account, though the history answers it",
    };

    /// <summary>Methods without an address.</summary>
    public static IReadOnlyDictionary<string, string> Methods { get; } = new Dictionary<string, string>
    {
        ["ILogInAppService.LogInAsync"] = "is /account/login",
        ["ILogInAppService.IsActivationCodeAsync"] = "lets the log-in page ask for a new password at once; a client sends both to activate",
        ["ILogInAppService.EndSessionsAsync"] = "a button of the account page",
        ["IProcessAppService.GetReadersOfMyRecordAsync"] = "is /account/readers-of-my-record",
        ["IAccountAppService.CountMissingAsync"] = "a figure on the accounts page",
    };
}

using QijiangTeachers.Kernel.History;

namespace QijiangTeachers.Administration.Domain;

/// <summary>The kinds of process that this module writes.</summary>
internal static class AdministrationProcesses
{
    public const string LogIn = "Administration.LogIn";
    public const string LogInFailed = "Administration.LogInFailed";
    public const string LogOut = "Administration.LogOut";
    public const string EndSessions = "Administration.EndSessions";
    public const string Activate = "Administration.Activate";
    public const string ChangePassword = "Administration.ChangePassword";
    public const string ConfirmIdentity = "Administration.ConfirmIdentity";
    public const string ChangeSecondFactor = "Administration.ChangeSecondFactor";
    public const string ResetSecondFactor = "Administration.ResetSecondFactor";
    public const string UseRecoveryCode = "Administration.UseRecoveryCode";
    public const string LinkExternalLogin = "Administration.LinkExternalLogin";
    public const string UnlinkExternalLogin = "Administration.UnlinkExternalLogin";
    public const string RefuseSingleSignOn = "Administration.RefuseSingleSignOn";
    public const string AskForLink = "Administration.AskForLink";
    public const string DecideLink = "Administration.DecideLink";
    public const string CreateAccounts = "Administration.CreateAccounts";
    public const string IssueCodes = "Administration.IssueCodes";
    public const string CloseAccount = "Administration.CloseAccount";
    public const string ReopenAccount = "Administration.ReopenAccount";
    public const string UnlockAccount = "Administration.UnlockAccount";
    public const string ChangeRoles = "Administration.ChangeRoles";
    public const string ChangeGrants = "Administration.ChangeGrants";
    public const string CreateApiClient = "Administration.CreateApiClient";
    public const string ChangeApiClient = "Administration.ChangeApiClient";
    public const string RenewApiSecret = "Administration.RenewApiSecret";
    public const string BlockApiClient = "Administration.BlockApiClient";
    public const string UnblockApiClient = "Administration.UnblockApiClient";
    public const string IssueApiToken = "Administration.IssueApiToken";
    public const string RefuseApiToken = "Administration.RefuseApiToken";
    public const string ExportAuditLog = "Administration.ExportAuditLog";
    public const string StartJob = "Administration.StartJob";
    public const string CancelJob = "Administration.CancelJob";
    public const string RetryRows = "Administration.RetryRows";
    public const string ActOnRequest = "Administration.ActOnRequest";
    public const string CarryOutRequest = "Administration.CarryOutRequest";
    public const string ChooseStandIn = "Administration.ChooseStandIn";
    public const string UploadEvidence = "Administration.UploadEvidence";
    public const string ReadEvidence = "Administration.ReadEvidence";
    public const string DeleteEvidence = "Administration.DeleteEvidence";
    public const string ForgetEvidence = "Administration.ForgetEvidence";
    public const string VerifyHistory = "Administration.VerifyHistory";
    public const string SeedDemoAccounts = "Administration.SeedDemoAccounts";

    /// <summary>What is done to API clients; what they do themselves is of every kind.</summary>
    public static IReadOnlyList<string> OfApiClients { get; } = [CreateApiClient, ChangeApiClient, RenewApiSecret, BlockApiClient, UnblockApiClient, IssueApiToken, RefuseApiToken];

    public static void Mark(IProcessCatalogue processes)
    {
        processes.Mark(ProcessTrait.Read, ReadEvidence);
        processes.Mark(ProcessTrait.Refusal, LogInFailed, RefuseSingleSignOn, RefuseApiToken);
        processes.Mark(ProcessTrait.Export, ExportAuditLog);
        processes.Mark(ProcessTrait.Access, CreateAccounts, CloseAccount, ReopenAccount, ChangeRoles, ChangeGrants, ResetSecondFactor, LinkExternalLogin, UnlinkExternalLogin, DecideLink, CreateApiClient, ChangeApiClient, RenewApiSecret, BlockApiClient, UnblockApiClient);
    }

    public static IReadOnlyList<string> All { get; } =
        [.. OfApiClients, LogIn, LogInFailed, LogOut, EndSessions, Activate, ChangePassword, ConfirmIdentity, ChangeSecondFactor, ResetSecondFactor, UseRecoveryCode, LinkExternalLogin, UnlinkExternalLogin, RefuseSingleSignOn, AskForLink, DecideLink, CreateAccounts, IssueCodes, CloseAccount, ReopenAccount, UnlockAccount, ChangeRoles, ChangeGrants, ExportAuditLog, StartJob, CancelJob, RetryRows, ActOnRequest, CarryOutRequest, ChooseStandIn, UploadEvidence, ReadEvidence, DeleteEvidence, ForgetEvidence, VerifyHistory, SeedDemoAccounts];
}

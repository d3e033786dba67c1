using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Application.Accounts;
using QijiangTeachers.Administration.Application.ApiClients;
using QijiangTeachers.Administration.Application.Audit;
using QijiangTeachers.Administration.Application.Evidence;
using QijiangTeachers.Administration.Application.Jobs;
using QijiangTeachers.Administration.Application.Merging;
using QijiangTeachers.Administration.Application.Permissions;
using QijiangTeachers.Administration.Application.Requests;
using QijiangTeachers.Administration.Application.SecondFactors;
using QijiangTeachers.Administration.Application.SignIn;
using QijiangTeachers.Administration.Commands;
using QijiangTeachers.Administration.Domain;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ApiClients;
using QijiangTeachers.Administration.Domain.Audit;
using QijiangTeachers.Administration.Domain.Evidence;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Administration.Domain.Grants;
using QijiangTeachers.Administration.Domain.Jobs;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Administration.Http;
using QijiangTeachers.Administration.Http.SingleSignOn;
using QijiangTeachers.Administration.Http.Tokens;
using QijiangTeachers.Administration.Jobs;
using QijiangTeachers.Administration.Persistence;
using QijiangTeachers.Administration.Seeding;
using QijiangTeachers.Kernel.Commands;
using QijiangTeachers.Kernel.History;
using QijiangTeachers.Kernel.Jobs;
using QijiangTeachers.Kernel.Merging;
using QijiangTeachers.Kernel.Modularity;
using QijiangTeachers.Kernel.Permissions;
using QijiangTeachers.Kernel.Persistence;
using QijiangTeachers.Kernel.Seeding;
using QijiangTeachers.Ui.Shell;

namespace QijiangTeachers.Administration;

/// <summary>Accounts, roles, permissions and the audit log.</summary>
[DependsOn(typeof(Ui.UiModule))]
public sealed class AdministrationModule : Module
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var services = context.Services;
        services.AddHttpContextAccessor();
        AddAccounts(services);
        AddAudit(services);
        services.AddSecondFactors(context.Configuration);
        services.AddScoped<IJobUsers, JobAccounts>();
        services.AddScoped<GrantOverrides>();
        services.AddScoped<IPermissionChecker, GrantedPermissionChecker>();
        services.AddAdministrationRows();
        services.AddScoped<IPermissionAppService, PermissionAppService>();
        services.AddScoped<JobRunReader>();
        services.AddScoped<IJobAppService, JobAppService>();
        services.AddScoped<IJobRunAppService, JobRunAppService>();
        services.AddRequests();
        services.AddEvidence(context.Configuration);
        services.AddAdministrationMenu();
        services.AddSingleton(new StartPage("/operations/jobs", AdministrationPermissions.Jobs, Order: 80));
        services.AddSingleton(new StartPage("/audit", AdministrationPermissions.AuditLog.Default, Order: 90));
        services.AddSingleton(new ShellSession(SessionCookie.IdleTime, "/api/app/account"));
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, SessionCookie.Configure);
        services.AddApiClients();
        services.AddBearerTokens(context.Configuration);
        services.AddSingleSignOn(context.Configuration);
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordPolicy.HashIterations);
        services.AddScoped<Visitor>();
        services.AddScoped<FailedLogIns>();
        services.AddScoped<PasswordProof>();
        services.AddScoped<AccountSessions>();
        services.AddScoped<ILogInAppService, LogInAppService>();
        services.AddScoped<AccountReach>();
        services.AddScoped<RosterAccounts>();
        services.AddScoped<IAccountAppService, AccountAppService>();
        services.AddScoped<IMyAccountAppService, MyAccountAppService>();
        services.AddScoped<Ui.Shell.IPersonPlace, SchoolOfPerson>();
        services.AddScoped<IConsoleCommand, CreateAccountCommand>();
        services.AddScoped<IDataSeedContributor, DemoAccountsSeedContributor>();
    }

    private static void AddAudit(IServiceCollection services)
    {
        services.AddSingleton<EventReader>();
        services.AddSingleton<HistoryFaultTexts>();
        services.AddSingleton(HistoryGuard.Kind);
        services.AddScoped<HistoryGuard>();
        services.AddScoped<HistoryCheckReader>();
        services.AddScoped<ProcessSearch>();
        services.AddScoped<ProcessReader>();
        services.AddScoped<IProcessAppService, ProcessAppService>();
        services.AddScoped<IConsoleCommand, VerifyHistoryCommand>();
    }

    public override void Map(ModelBuilder model, RegistryDbContext db) => AdministrationMapping.Map(model, db);

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        app.MapAccountSession();
        app.MapTokens();
        app.MapSecondFactor();
        app.MapSingleSignOn();
        app.MapAccounts();
        app.MapExternalLoginRequests();
        app.MapApiClients();
        app.MapPermissions();
        app.MapProcesses();
        app.MapJobs();
        app.MapRequests();
        app.MapEvidence();
    }

    public override void Permit(IPermissionDefinitionContext context) => AdministrationPermissions.Define(context);

    public override void Schedule(IJobSchedule jobs)
    {
        jobs.Recurring<CloseLeavers>(CloseLeavers.Key, "15 0 * * *");
        jobs.Drain<CarryOutRequests>("administration.carry-out-requests");
        jobs.Recurring<ForgetEvidence>(ForgetEvidence.Key, "40 3 * * *");
        jobs.Recurring<EscalateRequests>("administration.escalate-requests", "10 1 * * *");
        jobs.Recurring<LinkHistory>("administration.link-history", "* * * * *");
        jobs.Recurring<VerifyHistory>(VerifyHistory.Key, "40 2 * * *");
    }

    public override void Record(IProcessCatalogue processes)
    {
        foreach (var kind in AdministrationProcesses.All) processes.AddProcess(kind);
        AdministrationProcesses.Mark(processes);
        RecordLogIns(processes);
        RecordApiClients(processes);
        processes.AddEvent<AccountCreated>("Administration.AccountCreated");
        processes.AddEvent<AccountClosed>("Administration.AccountClosed");
        processes.AddEvent<AccountReopened>("Administration.AccountReopened");
        processes.AddEvent<AccountUnlocked>("Administration.AccountUnlocked");
        processes.AddEvent<RoleAssigned>("Administration.RoleAssigned");
        processes.AddEvent<RoleWithdrawn>("Administration.RoleWithdrawn");
        processes.AddEvent<GrantChanged>("Administration.GrantChanged");
        processes.AddEvent<AuditLogExported>("Administration.AuditLogExported");
        processes.AddEvent<HistoryVerified>("Administration.HistoryVerified");
        processes.AddEvent<JobStarted>("Administration.JobStarted");
        processes.AddEvent<JobCancelRequested>("Administration.JobCancelRequested");
        processes.AddEvent<SetAsideRowsRetried>("Administration.SetAsideRowsRetried");
        processes.AddEvent<RequestActed>("Administration.RequestActed");
        processes.AddEvent<StandInChosen>("Administration.StandInChosen");
        processes.AddEvent<StandInEnded>("Administration.StandInEnded");
        processes.AddEvent<EvidenceUploaded>("Administration.EvidenceUploaded");
        processes.AddEvent<EvidenceRead>("Administration.EvidenceRead");
        processes.AddEvent<EvidenceDeleted>("Administration.EvidenceDeleted");
        processes.AddEvent<EvidenceDestroyed>("Administration.EvidenceDestroyed");
    }
    private static void RecordLogIns(IProcessCatalogue processes)
    {
        processes.AddEvent<AccountLoggedIn>("Administration.LoggedIn");
        processes.AddEvent<AccountLogInFailed>("Administration.LogInFailed");
        processes.AddEvent<SessionsEnded>("Administration.SessionsEnded");
        processes.AddEvent<PasswordChanged>("Administration.PasswordChanged");
        processes.AddEvent<IdentityConfirmed>("Administration.IdentityConfirmed");
        processes.AddEvent<SecondFactorTurnedOn>("Administration.SecondFactorTurnedOn");
        processes.AddEvent<SecondFactorTurnedOff>("Administration.SecondFactorTurnedOff");
        processes.AddEvent<SecondFactorReset>("Administration.SecondFactorReset");
        processes.AddEvent<RecoveryCodesRenewed>("Administration.RecoveryCodesRenewed");
        processes.AddEvent<RecoveryCodeUsed>("Administration.RecoveryCodeUsed");
        processes.AddEvent<ExternalLoginLinked>("Administration.ExternalLoginLinked");
        processes.AddEvent<ExternalLoginUnlinked>("Administration.ExternalLoginUnlinked");
        processes.AddEvent<ExternalLoginAsked>("Administration.ExternalLoginAsked");
        processes.AddEvent<ExternalLoginRefused>("Administration.ExternalLoginRefused");
        processes.AddEvent<SingleSignOnRefused>("Administration.SingleSignOnRefused");
        processes.AddEvent<ActivationCodeIssued>("Administration.CodeIssued");
    }

    private static void RecordApiClients(IProcessCatalogue processes)
    {
        processes.AddEvent<ApiClientCreated>("Administration.ApiClientCreated");
        processes.AddEvent<ApiClientChanged>("Administration.ApiClientChanged");
        processes.AddEvent<ApiSecretRenewed>("Administration.ApiSecretRenewed");
        processes.AddEvent<ApiClientBlocked>("Administration.ApiClientBlocked");
        processes.AddEvent<ApiClientUnblocked>("Administration.ApiClientUnblocked");
        processes.AddEvent<ApiTokenIssued>("Administration.ApiTokenIssued");
        processes.AddEvent<ApiTokenRefused>("Administration.ApiTokenRefused");
    }
}

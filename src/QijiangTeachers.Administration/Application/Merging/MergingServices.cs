using Microsoft.Extensions.DependencyInjection;
using QijiangTeachers.Administration.Domain.Accounts;
using QijiangTeachers.Administration.Domain.ExternalLogins;
using QijiangTeachers.Administration.Domain.Requests;
using QijiangTeachers.Kernel.Erasing;
using QijiangTeachers.Kernel.Merging;

namespace QijiangTeachers.Administration.Application.Merging;

/// <summary>How accounts, requests and evidence follow a merge, and what of them an erasure leaves.</summary>
internal static class MergingServices
{
    public static void AddAdministrationRows(this IServiceCollection services)
    {
        services.AddPersonRows<AccountRows>();
        services.AddPersonRows<RequestRows>();
        services.AddPersonRows<EvidenceFileRows>();
        services.AddRestingRows<Session>(ErasureRule.Remove, nameof(Session.AccountId));
        services.AddRestingRows<SecondFactor>(ErasureRule.Remove, nameof(SecondFactor.AccountId));
        services.AddRestingRows<RecoveryCode>(ErasureRule.Remove, nameof(RecoveryCode.AccountId));
        services.AddRestingRows<ExternalLogin>(ErasureRule.Remove, nameof(ExternalLogin.AccountId));
        services.AddRestingRows<ExternalLoginRequest>(ErasureRule.Remove, nameof(ExternalLoginRequest.AccountId));
        services.AddRestingRows<RoleAssignment>(ErasureRule.Remove, nameof(RoleAssignment.AccountId));
        // Who decided in whose place stays; the names go with the texts.
        services.AddRestingRows<StandIn>(ErasureRule.Empty(), nameof(StandIn.AbsentId), nameof(StandIn.StandInId));
    }
}
